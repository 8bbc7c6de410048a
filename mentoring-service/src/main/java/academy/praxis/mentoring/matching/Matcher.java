package academy.praxis.mentoring.matching;

import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Finds a matching of all people at once. */
public final class Matcher {
    private Matcher() {}

    /**
     * The matching that the mode asks for; the same graph, mode and seed give the same one.
     *
     * @param seed decides between those whom somebody ranks equally, in the stable mode
     * @throws CancellationException when it was cancelled
     */
    public static Solution solve(CandidateGraph graph, MatchMode mode, long seed, Cancellation cancellation) {
        return switch (mode) {
            case OPTIMAL -> {
                OptimalMatching.Proven optimal = OptimalMatching.of(graph, cancellation);
                yield new Solution(mode, optimal.matching(), 0, Optional.of(optimal.certificate()));
            }
            case STABLE -> new Solution(mode, StableMatching.of(graph, seed, cancellation), 0, Optional.empty());
            case FAIR -> {
                FairMatching.Proven fair = FairMatching.of(graph, cancellation);
                yield new Solution(
                        mode,
                        fair.optimal().matching(),
                        fair.floor(),
                        Optional.of(fair.optimal().certificate()));
            }
        };
    }
}
