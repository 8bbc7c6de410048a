package academy.praxis.community.inbox;

import academy.praxis.kit.bus.EventReader;
import academy.praxis.kit.bus.InboundEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of what this service itself told, and has those told whom it concerns. */
@ApplicationScoped
class InboxConsumer {
    /** Whoever was not told by then is not told any more: topics hold everything, and an inbox does not begin with the past. */
    private static final Duration NEWS = Duration.ofDays(3);

    private final EventReader events;
    private final Concerned concerned;

    InboxConsumer(EventReader events, Concerned concerned) {
        this.events = events;
        this.concerned = concerned;
    }

    @Incoming("inbox")
    Uni<Void> follow(ConsumerRecord<String, byte[]> record) {
        return events.apply(record, Happened.class, this::tell);
    }

    private Uni<Void> tell(InboundEvent<Happened> event) {
        if (event.time().isBefore(Instant.now().minus(NEWS))) {
            return Uni.createFrom().voidItem();
        }
        Happened data = event.data();
        return switch (event.type()) {
            case "academy.praxis.community.comment-published.v1" -> concerned.byComment(event.subject(), event.time());
            case "academy.praxis.community.post-published.v1" ->
                concerned.byPost(event.subject(), "announcement".equals(data.kind()), event.time());
            case "academy.praxis.community.answer-accepted.v1" ->
                data.acceptedCommentId() == null
                        ? Uni.createFrom().voidItem()
                        : concerned.byAcceptance(data.acceptedCommentId(), event.time());
            case "academy.praxis.community.thanks-given.v1" ->
                concerned.writer(
                        NotificationKind.THANKED,
                        data.commentId() == null ? data.postId() : data.commentId(),
                        data.commentId() != null,
                        event.subject(),
                        event.time());
            case "academy.praxis.community.case-changed.v1" -> tellOfCase(data, event.time());
            case "academy.praxis.community.name-lifted.v1" ->
                concerned.writer(
                        NotificationKind.NAME_LIFTED,
                        data.targetId(),
                        data.isOfComment(),
                        event.subject(),
                        event.time());
            default -> Uni.createFrom().voidItem();
        };
    }

    /** The author of what is out of sight, or was decided, is told, each time anew; not that somebody reported it for nothing. */
    private Uni<Void> tellOfCase(Happened moderated, Instant at) {
        boolean decided = "decided".equals(moderated.status()) && !"dismiss".equals(moderated.action());
        boolean waits = "waiting".equals(moderated.status()) && Boolean.TRUE.equals(moderated.hidden());
        if (!decided && !waits && moderated.upheld() == null) {
            return Uni.createFrom().voidItem();
        }
        // While it waits, each further report makes a version: that it is out of sight is told once.
        String occasion = moderated.id() + "/" + (waits ? "hidden" : moderated.version());
        return concerned.writer(
                NotificationKind.MODERATION,
                moderated.id(),
                moderated.isOfComment(),
                UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8)),
                at);
    }
}
