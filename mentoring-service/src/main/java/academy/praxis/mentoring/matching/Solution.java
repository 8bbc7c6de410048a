package academy.praxis.mentoring.matching;

import java.util.Optional;

/**
 * A matching, and what proves that it is what its mode promises.
 *
 * @param floor no pair may score less, in parts of {@link CandidateGraph#SCALE}; 0 unless the mode is fair
 * @param certificate prices on the graph of the pairs that score no less than the floor; empty when the mode is stable, whose proof
 *     is that there is no blocking pair
 */
public record Solution(MatchMode mode, Matching matching, int floor, Optional<Certificate> certificate) {

    /** What is wrong with the solution; nothing when it is proven. */
    public Optional<String> refute(CandidateGraph graph) {
        return switch (mode) {
            case OPTIMAL -> refutePrices(graph);
            case STABLE ->
                FeasibilityChecker.refute(graph, matching)
                        .or(() -> BlockingPairs.of(graph, matching).stream()
                                .findFirst()
                                .map(pair -> "Mentee " + pair.mentee() + " and mentor " + pair.mentor()
                                        + " would rather have one another"));
            case FAIR -> refutePrices(graph.atLeast(floor)).or(() -> refuteFloor(graph));
        };
    }

    private Optional<String> refutePrices(CandidateGraph graph) {
        return certificate.isEmpty()
                ? Optional.of("The certificate is missing")
                : OptimalityChecker.refute(graph, matching, certificate.get());
    }

    /** The floor is right when as many can be matched above it as at all, and fewer above the next higher score. */
    private Optional<String> refuteFloor(CandidateGraph graph) {
        int most = MaximumCardinality.of(graph, Cancellation.never()).matched();
        if (matching.matched() < most) {
            return Optional.of("More mentees can be matched");
        }
        boolean higher = most > 0
                && MaximumCardinality.of(graph.atLeast(floor + 1), Cancellation.never())
                                .matched()
                        == most;
        return higher ? Optional.of("The worst-off pair can be better off") : Optional.empty();
    }
}
