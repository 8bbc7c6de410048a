package academy.praxis.community.champion;

import academy.praxis.community.inbox.NewNotification;
import academy.praxis.community.inbox.NotificationKind;
import academy.praxis.community.inbox.Notifications;
import academy.praxis.community.inbox.Subject;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Who is invited is told. */
@ApplicationScoped
class InvitationTold implements Chore {
    static final String TELL = "tell";

    private final InvitationRepository invitations;
    private final Notifications notifications;

    InvitationTold(InvitationRepository invitations, Notifications notifications) {
        this.invitations = invitations;
        this.notifications = notifications;
    }

    @Override
    public String collection() {
        return InvitationRepository.INVITATIONS;
    }

    @Override
    public String name() {
        return TELL;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return invitations
                .byId(id)
                .flatMap(invitation -> invitation == null || invitation.status() != InvitationStatus.SENT
                        ? Uni.createFrom().voidItem()
                        : notifications.tell(
                                List.of(invitation.memberId()),
                                new NewNotification(
                                        NotificationKind.CHAMPION_INVITATION,
                                        Subject.outside(id),
                                        occasion(invitation),
                                        invitation.sentAt())));
    }

    private static UUID occasion(Invitation invitation) {
        return UUID.nameUUIDFromBytes((invitation.id() + "/" + invitation.sentAt()).getBytes(StandardCharsets.UTF_8));
    }
}
