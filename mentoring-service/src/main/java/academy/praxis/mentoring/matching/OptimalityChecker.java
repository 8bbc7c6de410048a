package academy.praxis.mentoring.matching;

import java.util.Optional;

/**
 * Verifies, in one pass over the pairs, that a matching is one of the largest and of these one of the greatest total score. It rests on
 * the prices alone and not on how they were found: prices that nobody undercuts, and that are paid exactly where somebody is matched,
 * prove it (complementary slackness; Schrijver, "Combinatorial Optimization", Springer 2003, section 17.2).
 */
public final class OptimalityChecker {
    private OptimalityChecker() {}

    /** What is wrong with the matching or its certificate; nothing when the matching is proven. */
    public static Optional<String> refute(CandidateGraph graph, Matching matching, Certificate certificate) {
        return FeasibilityChecker.refute(graph, matching)
                .or(() -> wrongLength(graph, certificate))
                .or(() -> undercut(graph, certificate))
                .or(() -> slack(graph, matching, certificate));
    }

    private static Optional<String> wrongLength(CandidateGraph graph, Certificate certificate) {
        return certificate.menteePrices().length == graph.mentees()
                        && certificate.mentorPrices().length == graph.mentors()
                ? Optional.empty()
                : Optional.of("The certificate is not about these people");
    }

    private static Optional<String> undercut(CandidateGraph graph, Certificate certificate) {
        long alone = OptimalMatching.costAlone(graph);
        for (int mentor = 0; mentor < graph.mentors(); mentor++) {
            if (certificate.mentorPrices()[mentor] > 0) {
                return Optional.of("The price of mentor " + mentor + " is positive");
            }
        }
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            long price = certificate.menteePrices()[mentee];
            if (price > alone) {
                return Optional.of("Mentee " + mentee + " pays more than it costs to stay alone");
            }
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                if (price + certificate.mentorPrices()[graph.mentor(pair)] > OptimalMatching.cost(graph, pair)) {
                    return Optional.of("Mentee " + mentee + " pays more than with mentor " + graph.mentor(pair));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> slack(CandidateGraph graph, Matching matching, Certificate certificate) {
        int[] taken = new int[graph.mentors()];
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            int mentor = matching.mentorOf(mentee);
            long cost = OptimalMatching.costAlone(graph);
            if (mentor != Matching.NOBODY) {
                taken[mentor]++;
                cost = OptimalMatching.cost(graph, graph.pairOf(mentee, mentor))
                        - certificate.mentorPrices()[mentor];
            }
            if (certificate.menteePrices()[mentee] != cost) {
                return Optional.of("Mentee " + mentee + " does not pay what their place costs");
            }
        }
        for (int mentor = 0; mentor < graph.mentors(); mentor++) {
            if (taken[mentor] < graph.capacity(mentor) && certificate.mentorPrices()[mentor] != 0) {
                return Optional.of("Mentor " + mentor + " has a free place that costs something");
            }
        }
        return Optional.empty();
    }
}
