package academy.praxis.community.inbox;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What somebody was told, how they wanted to be told, and mails that are due. Notifications of others say of nobody who did it. */
@ApplicationScoped
class InboxErasure implements PersonalData {
    private final NotificationRepository notifications;
    private final PreferencesRepository preferences;
    private final DigestRepository digests;

    InboxErasure(NotificationRepository notifications, PreferencesRepository preferences, DigestRepository digests) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.digests = digests;
    }

    @Override
    public String name() {
        return "notifications";
    }

    /** All at once: nobody has much more than 180 days bring. */
    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return digests.forget(memberId)
                .flatMap(mails -> preferences
                        .forget(memberId)
                        .flatMap(chosen -> notifications.forgetAll(memberId).map(told -> mails + chosen + told)));
    }
}
