package academy.praxis.community.moderation;

import academy.praxis.kit.bus.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Tells that a name was lifted, so that its author hears of it; not whose, and not by whom. */
final class LiftEvents {
    private static final String TOPIC = "community.lift";

    private LiftEvents() {}

    static DomainEvent lifted(Lift lift) {
        Target target = lift.target();
        return new DomainEvent(
                TOPIC,
                "academy.praxis.community.name-lifted.v1",
                lift.id(),
                new LiftState(
                        lift.id(),
                        lift.version(),
                        target.kind(),
                        target.id(),
                        target.postId(),
                        target.spaceId(),
                        lift.decidedAt()));
    }

    /** The state of a lifted name on the bus; contracts/events/community promises it. */
    record LiftState(
            UUID id, long version, TargetKind kind, UUID targetId, UUID postId, UUID spaceId, Instant liftedAt) {}
}
