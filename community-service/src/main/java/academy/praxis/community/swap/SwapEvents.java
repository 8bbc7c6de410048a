package academy.praxis.community.swap;

import academy.praxis.kit.bus.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Tells that there are swaps and how far they are; neither who swaps nor any words. */
final class SwapEvents {
    private static final String TOPIC = "community.swap";

    private SwapEvents() {}

    static DomainEvent changed(Swap swap) {
        return new DomainEvent(
                TOPIC,
                "academy.praxis.community.swap-changed.v1",
                swap.id(),
                new SwapState(
                        swap.id(),
                        swap.version(),
                        swap.status(),
                        swap.taskId(),
                        swap.step() - 1,
                        swap.createdAt(),
                        swap.activeAt()));
    }

    /** The state of a swap on the bus; contracts/events/community promises it. */
    record SwapState(
            UUID id,
            long version,
            SwapStatus status,
            String taskId,
            int stepsDone,
            Instant createdAt,
            Instant changedAt) {}
}
