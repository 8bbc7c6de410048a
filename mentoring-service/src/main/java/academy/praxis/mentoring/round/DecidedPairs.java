package academy.praxis.mentoring.round;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a manager decided about the pairs of a round, to be looked up by pair. */
final class DecidedPairs {
    private final List<Decision> all;
    private final Map<Pair, Decision.Kind> kinds;

    private record Pair(UUID requestId, UUID mentorId) {}

    DecidedPairs(List<Decision> all) {
        this.all = List.copyOf(all);
        // Of a pair that was pinned and forbidden, which is refused later on, either will do.
        kinds = all.stream()
                .collect(Collectors.toMap(
                        decision -> new Pair(decision.requestId(), decision.mentorId()),
                        Decision::decision,
                        (one, other) -> one));
    }

    List<Decision> all() {
        return all;
    }

    /** {@code null} when nothing was decided about the two. */
    Decision.Kind of(UUID requestId, UUID mentorId) {
        return kinds.get(new Pair(requestId, mentorId));
    }
}
