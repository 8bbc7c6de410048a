package academy.praxis.community.swap;

import academy.praxis.community.inbox.NewNotification;
import academy.praxis.community.inbox.NotificationKind;
import academy.praxis.community.inbox.Notifications;
import academy.praxis.community.inbox.Subject;
import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The other of the two is told of what one did. */
@ApplicationScoped
class SwapNews implements Chore {
    static final String TELL = "tell";

    /** A change that nobody needs to hear of. */
    private static final Set<SwapStatus> QUIET = Set.of(SwapStatus.WITHDRAWN);

    private final SwapRepository swaps;
    private final Notifications notifications;

    SwapNews(SwapRepository swaps, Notifications notifications) {
        this.swaps = swaps;
        this.notifications = notifications;
    }

    @Override
    public String collection() {
        return SwapRepository.SWAPS;
    }

    @Override
    public String name() {
        return TELL;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return swaps.byId(id).flatMap(swap -> {
            if (swap == null || QUIET.contains(swap.status())) {
                return Uni.createFrom().voidItem();
            }
            List<UUID> others = swap.people().stream()
                    .filter(one -> !one.equals(swap.actorId()))
                    .toList();
            return notifications.tell(
                    others,
                    new NewNotification(NotificationKind.SWAP, Subject.outside(id), occasion(swap), swap.activeAt()));
        });
    }

    /** The same for all that one person says at one step: an answer that is mended is no news. */
    private static UUID occasion(Swap swap) {
        long said = swap.answers().stream()
                .filter(answer -> answer.byId().equals(swap.actorId()))
                .count();
        String occasion = swap.id() + "/" + swap.status() + "/" + swap.actorId() + "/" + said;
        return UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8));
    }
}
