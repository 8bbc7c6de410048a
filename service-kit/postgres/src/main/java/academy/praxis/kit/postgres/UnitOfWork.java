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
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;

/** A change of the store together with the events that tell of it: both are committed, or neither. */
@ApplicationScoped
public class UnitOfWork {
    private static final int AT_A_TIME = 500;
    private static final String INSERT = """
            insert into outbox (id, topic, type, aggregate_id, time, data, traceparent)
            select id, topic, type, aggregate_id, :time, data, cast(:traceparent as text)
            from unnest(cast(:ids as uuid[]), cast(:topics as text[]), cast(:types as text[]), cast(:aggregates as uuid[]),
                    cast(:data as text[]))
                with ordinality as event (id, topic, type, aggregate_id, data, place)
            order by place
            """;

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
        OutboxRow row = row(event);
        return Panache.getSession().flatMap(session -> session.persist(row));
    }

    /** As {@link #append(DomainEvent)}, for many events: in the given order, by one statement for every {@value #AT_A_TIME}. */
    public Uni<Void> append(List<DomainEvent> events) {
        return Multi.createFrom()
                .items(events.stream())
                .map(this::row)
                .group()
                .intoLists()
                .of(AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(UnitOfWork::insert)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> insert(List<OutboxRow> rows) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(INSERT)
                        .setParameter("ids", rows.stream().map(row -> row.id).toArray(UUID[]::new))
                        .setParameter("topics", texts(rows, row -> row.topic))
                        .setParameter("types", texts(rows, row -> row.type))
                        .setParameter(
                                "aggregates",
                                rows.stream().map(row -> row.aggregateId).toArray(UUID[]::new))
                        .setParameter("time", rows.get(0).time)
                        .setParameter("data", texts(rows, row -> row.data))
                        .setParameter("traceparent", rows.get(0).traceparent)
                        .executeUpdate());
    }

    private static String[] texts(List<OutboxRow> rows, Function<OutboxRow, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private OutboxRow row(DomainEvent event) {
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
        return row;
    }
}
