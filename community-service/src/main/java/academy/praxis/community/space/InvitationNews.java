package academy.praxis.community.space;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Who has members told that they are invited to a space, or let into one. */
public interface InvitationNews {
    /** Told at least once; the same invitation has the same time. */
    Uni<Void> invited(UUID spaceId, UUID memberId, Instant at);
}
