package academy.praxis.community.inbox;

import academy.praxis.kit.clock.Periodic;
import academy.praxis.kit.id.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Forgets notifications that are old, and that they arrived after a few minutes. */
@ApplicationScoped
class InboxClock implements Periodic {
    static final Duration KEPT = Duration.ofDays(180);
    private static final Duration ARRIVING = Duration.ofMinutes(2);

    private final NotificationRepository notifications;

    InboxClock(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return notifications
                .forgetBefore(now.minus(KEPT))
                .flatMap(gone -> notifications.forgetArrivalsBefore(Ids.firstAt(now.minus(ARRIVING))))
                .replaceWith(0);
    }
}
