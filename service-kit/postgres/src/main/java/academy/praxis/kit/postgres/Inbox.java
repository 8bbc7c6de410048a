package academy.praxis.kit.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** Has the effect of an event once, however often the event is delivered; for effects that a version compare cannot guard. */
@ApplicationScoped
public class Inbox {
    /**
     * Runs the effect in a transaction with the note that this consumer has had the event; does nothing when it had it before.
     *
     * @param consumer the name of the effect, stable across releases
     */
    public Uni<Void> once(String consumer, UUID eventId, Supplier<Uni<Void>> effect) {
        return Panache.withTransaction(() -> note(consumer, eventId)
                .flatMap(first -> first ? effect.get() : Uni.createFrom().voidItem()));
    }

    private static Uni<Boolean> note(String consumer, UUID eventId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into inbox (consumer, event_id) values (:consumer, :event) on conflict do nothing")
                        .setParameter("consumer", consumer)
                        .setParameter("event", eventId)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }
}
