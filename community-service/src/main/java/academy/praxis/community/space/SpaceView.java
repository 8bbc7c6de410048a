package academy.praxis.community.space;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A space as its readers see it.
 *
 * @param audience who can read, post and see names, in words
 * @param memberIds who is listed; {@code null} in lists, where nobody is listed, and in safe spaces
 * @param memberCount how many are listed; {@code null} where nobody is
 */
record SpaceView(
        UUID id,
        long version,
        String name,
        String purpose,
        SpaceKind kind,
        String audience,
        UUID teamId,
        List<UUID> memberIds,
        Integer memberCount,
        UUID ownerId,
        Instant createdAt)
        implements Versioned {

    static SpaceView of(Space space) {
        boolean shown = !space.audience().isPseudonymous() && listed(space) > 0;
        return view(space, shown ? List.copyOf(space.audience().memberIds()) : null);
    }

    static SpaceView inList(Space space) {
        return view(space, null);
    }

    private static SpaceView view(Space space, List<UUID> memberIds) {
        Audience audience = space.audience();
        return new SpaceView(
                space.id(),
                space.version(),
                space.name(),
                space.purpose(),
                audience.kind(),
                audience.sentence(),
                audience.teamId(),
                memberIds,
                listed(space) == 0 ? null : listed(space),
                space.ownerId(),
                space.createdAt());
    }

    private static int listed(Space space) {
        return space.audience().memberIds().size();
    }
}
