package academy.praxis.mentoring.asking;

import academy.praxis.mentoring.candidate.MatchWords;
import academy.praxis.mentoring.candidate.ScoreParts;
import academy.praxis.mentoring.profile.MentoringKind;
import java.util.List;
import java.util.UUID;

/**
 * A mentor whom a mentee may ask, as they see it.
 *
 * @param places how many more mentees they take now, 1 or more
 * @param score how well the two fit, 0 to 1
 * @param parts what the score is made of
 * @param reasons why this mentor, in sentences, the most important first
 */
record MentorChoice(
        UUID memberId,
        String displayName,
        String jobRole,
        MentoringKind kind,
        int places,
        double score,
        ScoreParts parts,
        List<String> reasons) {
    static MentorChoice of(FoundMentor mentor, MatchWords words) {
        return new MentorChoice(
                mentor.memberId(),
                mentor.displayName(),
                mentor.jobRole(),
                mentor.kind(),
                mentor.places(),
                mentor.score(),
                mentor.parts(),
                words.say(mentor.reasons()));
    }
}
