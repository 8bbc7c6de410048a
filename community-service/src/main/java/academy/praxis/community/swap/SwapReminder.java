package academy.praxis.community.swap;

import academy.praxis.community.inbox.NewNotification;
import academy.praxis.community.inbox.NotificationKind;
import academy.praxis.community.inbox.Notifications;
import academy.praxis.community.inbox.Subject;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Those for whom a step waits are reminded, once. */
@ApplicationScoped
class SwapReminder implements Chore {
    static final String REMIND = "remind";

    private final SwapRepository swaps;
    private final Notifications notifications;

    SwapReminder(SwapRepository swaps, Notifications notifications) {
        this.swaps = swaps;
        this.notifications = notifications;
    }

    @Override
    public String collection() {
        return SwapRepository.SWAPS;
    }

    @Override
    public String name() {
        return REMIND;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return swaps.byId(id).flatMap(swap -> {
            if (swap == null || swap.status() != SwapStatus.PAIRED || swap.remindedStep() != swap.step()) {
                return Uni.createFrom().voidItem();
            }
            UUID occasion = UUID.nameUUIDFromBytes((id + "/remind/" + swap.step()).getBytes(StandardCharsets.UTF_8));
            return notifications.tell(
                    swap.awaited(),
                    new NewNotification(
                            NotificationKind.SWAP_REMINDER,
                            Subject.outside(id),
                            occasion,
                            Instant.now().truncatedTo(ChronoUnit.MILLIS)));
        });
    }
}
