package academy.praxis.catalog.contribution;

import academy.praxis.kit.bus.EventReader;
import academy.praxis.kit.bus.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of posts. Each event carries the whole state, so its type makes no difference. */
@ApplicationScoped
class PostListener {
    private final EventReader events;
    private final Contributions contributions;

    PostListener(EventReader events, Contributions contributions) {
        this.events = events;
        this.contributions = contributions;
    }

    @Incoming("posts")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply(record, PostSnapshot.class, event -> {
            PostSnapshot post = event.data();
            if (post.id() == null || post.kind() == null || post.status() == null) {
                throw new UnreadableEventException("a post needs id, kind and status");
            }
            return contributions.apply(post);
        });
    }
}
