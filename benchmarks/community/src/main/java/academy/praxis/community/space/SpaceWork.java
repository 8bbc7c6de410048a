package academy.praxis.community.space;

import java.time.Instant;
import java.util.UUID;
import org.bson.Document;

/** Spaces as the service writes them. */
public final class SpaceWork {
    private SpaceWork() {}

    /** @param teamId the team of a team space; {@code null} otherwise */
    public static Document space(
            UUID id, String name, SpaceKind kind, Joining joining, UUID teamId, UUID ownerId, Instant createdAt) {
        Audience audience = new Audience(kind, teamId, joining);
        return SpaceDocument.write(
                new Space(id, 1, name, "Generated", audience, null, ownerId, SpaceStatus.ACTIVE, 0, null, createdAt));
    }
}
