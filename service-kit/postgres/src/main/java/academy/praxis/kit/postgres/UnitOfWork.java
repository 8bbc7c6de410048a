package academy.praxis.kit.postgres;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.id.Ids;
import academy.praxis.kit.outbox.OutboxRelay;
import academy.praxis.kit.outbox.TraceParent;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;

/** A change of the store together with the events that tell of it: both are committed, or neither. */
@ApplicationScoped
public class UnitOfWork {
    private final ObjectMapper json;
    private final OutboxRelay relay;

    UnitOfWork(ObjectMapper json, OutboxRelay relay) {
        this.json = json;
        this.relay = relay;
    }

    /**
     * Runs the change in a transaction (in the present one, when there is one) and wakes the relay once it is committed. Fails with
     * 412 when somebody else changed the same object between its reading and its writing.
     */
    public <T> Uni<T> transact(Supplier<Uni<T>> change) {
        return Panache.withTransaction(change)
                .onFailure(UnitOfWork::isStale)
                .transform(fault -> new ProblemException(
                        ProblemType.STALE_VERSION, "Somebody changed this at the same time.", List.of()))
                .invoke(relay::wake);
    }

    /** Hibernate Reactive says it in its own words or in those of Jakarta Persistence. */
    private static boolean isStale(Throwable fault) {
        return fault instanceof StaleStateException || fault instanceof OptimisticLockException;
    }

    /**
     * Writes an event within the present transaction. Call it after the change that it tells of is flushed, so that its data carry
     * the new version.
     */
    public Uni<Void> append(DomainEvent event) {
        OutboxRow row = new OutboxRow();
        row.id = Ids.next();
        row.topic = event.topic();
        row.type = event.type();
        row.aggregateId = event.aggregateId();
        row.time = Instant.now().truncatedTo(ChronoUnit.MICROS);
        row.traceparent = TraceParent.current();
        try {
            row.data = json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The event's data is no JSON", e);
        }
        return Panache.getSession().flatMap(session -> session.persist(row));
    }
}
