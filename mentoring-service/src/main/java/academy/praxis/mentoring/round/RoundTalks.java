package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.MentorFacts;
import academy.praxis.mentoring.candidate.ScoreParts;
import academy.praxis.mentoring.candidate.Weights;
import academy.praxis.mentoring.chemistry.NewTalk;
import academy.praxis.mentoring.matching.Cancellation;
import academy.praxis.mentoring.matching.ChemistryTalks;
import academy.praxis.mentoring.matching.Matching;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The first talks that a round of coaches asks for instead of pairings. */
final class RoundTalks {
    private RoundTalks() {}

    /**
     * Talks for those who are matched: the first of everyone before the second of anyone.
     *
     * @param each how many for each mentee at most
     * @param left how many each coach has time for, by member
     */
    static List<NewTalk> of(SolvedRound solved, Matching matching, int each, Map<UUID, Integer> left) {
        int[] talksOf = solved.people().pool().mentors().stream()
                .mapToInt(coach -> left.getOrDefault(coach.memberId(), 0))
                .toArray();
        List<Matching> talks = ChemistryTalks.of(
                solved.candidates()
                        .graph(solved.people().pool(), solved.content().weights()),
                talksOf,
                (mentee, coach) -> matching.isMatched(mentee) && !isForbidden(solved, mentee, coach),
                each,
                Cancellation.never());
        List<NewTalk> all = new ArrayList<>();
        for (Matching talk : talks) {
            for (int mentee = 0; mentee < talk.mentees(); mentee++) {
                if (talk.isMatched(mentee)) {
                    all.add(talk(solved, mentee, talk.mentorOf(mentee)));
                }
            }
        }
        return all;
    }

    private static boolean isForbidden(SolvedRound solved, int mentee, int coach) {
        return solved.decided(
                        solved.people().mentee(mentee).requestId(),
                        solved.people().mentor(coach).memberId())
                == Decision.Kind.FORBIDDEN;
    }

    private static NewTalk talk(SolvedRound solved, int mentee, int coach) {
        MenteeFacts asking = solved.people().mentee(mentee);
        MentorFacts offering = solved.people().mentor(coach);
        ScoreParts parts = solved.candidates().parts(mentee, coach);
        Weights weights = solved.content().weights();
        return new NewTalk(
                solved.round().id,
                asking.requestId(),
                asking.memberId(),
                offering.memberId(),
                parts.total(weights),
                parts.reasonsForBoth(asking, offering, weights));
    }
}
