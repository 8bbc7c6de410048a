package academy.praxis.community.space;

import academy.praxis.kit.bus.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Tells the other services of spaces: never who is in them, and their words only where everyone in the academy may read. */
final class SpaceEvents {
    private static final String TOPIC = "community.space";

    private SpaceEvents() {}

    static DomainEvent opened(Space space) {
        return event("space-opened", space);
    }

    static DomainEvent changed(Space space) {
        return event("space-changed", space);
    }

    static DomainEvent archived(Space space) {
        return event("space-archived", space);
    }

    /** As {@link #archived} or {@link #changed}, whichever it is now. */
    static DomainEvent told(Space space) {
        return space.isArchived() ? archived(space) : changed(space);
    }

    private static DomainEvent event(String name, Space space) {
        return new DomainEvent(TOPIC, "academy.praxis.community." + name + ".v1", space.id(), SpaceState.of(space));
    }

    /** The state of a space on the bus; contracts/events/community promises it. */
    record SpaceState(
            UUID id,
            long version,
            SpaceKind kind,
            Joining joining,
            boolean forEveryone,
            SpaceStatus status,
            String name,
            String purpose,
            UUID teamId,
            UUID cohortId,
            UUID ownerId,
            Instant createdAt) {

        static SpaceState of(Space space) {
            Audience audience = space.audience();
            boolean everyone = audience.isEveryone();
            return new SpaceState(
                    space.id(),
                    space.version(),
                    audience.kind(),
                    audience.joining(),
                    everyone,
                    space.status(),
                    everyone ? space.name() : null,
                    everyone ? space.purpose() : null,
                    audience.teamId(),
                    space.cohortId(),
                    audience.isManaged() ? space.ownerId() : null,
                    space.createdAt());
        }
    }
}
