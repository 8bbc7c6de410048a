package academy.praxis.community.inbox;

import academy.praxis.community.space.InvitationNews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells members that they are invited to a space, or let into one. */
@ApplicationScoped
class ToldOfInvitations implements InvitationNews {
    private final Notifications notifications;

    ToldOfInvitations(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public Uni<Void> invited(UUID spaceId, UUID memberId, Instant at) {
        UUID occasion = UUID.nameUUIDFromBytes((spaceId + "/" + at).getBytes(StandardCharsets.UTF_8));
        return notifications.tell(
                List.of(memberId),
                new NewNotification(NotificationKind.INVITATION, new Subject(spaceId, null, null), occasion, at));
    }
}
