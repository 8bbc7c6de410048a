package academy.praxis.mentoring.asking;

import academy.praxis.mentoring.candidate.MatchReason;
import academy.praxis.mentoring.candidate.ScoreParts;
import academy.praxis.mentoring.profile.MentoringKind;
import java.util.List;
import java.util.UUID;

/**
 * A mentor whom a mentee may ask, before it is said why.
 *
 * @param places how many more mentees they take now, 1 or more
 * @param score how well the two fit, 0 to 1
 * @param parts what the score is made of
 * @param reasons why this mentor, the most important first
 */
public record FoundMentor(
        UUID memberId,
        String displayName,
        String jobRole,
        MentoringKind kind,
        int places,
        double score,
        ScoreParts parts,
        List<MatchReason> reasons) {}
