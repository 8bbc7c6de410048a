package academy.praxis.kit.mongo;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.id.Ids;
import academy.praxis.kit.outbox.OutboxRelay;
import academy.praxis.kit.outbox.TraceParent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Events that wait inside the document that they tell of, in its array {@value #FIELD}: one update writes the change and the event,
 * without a transaction.
 */
@ApplicationScoped
public class DocumentOutbox {
    /** The field of a document that holds its waiting events, oldest first. */
    public static final String FIELD = "outbox";

    private final ObjectMapper json;
    private final OutboxRelay relay;

    DocumentOutbox(ObjectMapper json, OutboxRelay relay) {
        this.json = json;
        this.relay = relay;
    }

    /** The event as an element of {@value #FIELD}, for a document that is about to be inserted. */
    public Document entry(DomainEvent event) {
        try {
            return new Document("id", Ids.next().toString())
                    .append("topic", event.topic())
                    .append("type", event.type())
                    .append("aggregateId", event.aggregateId().toString())
                    .append("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                    .append("data", json.writeValueAsString(event.data()))
                    .append("traceparent", TraceParent.current());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The event's data is no JSON", e);
        }
    }

    /** The part of an update that adds the event, to be combined with the change that it tells of. */
    public Bson push(DomainEvent event) {
        return Updates.push(FIELD, entry(event));
    }

    /** Runs a write and wakes the relay once it is acknowledged. */
    public <T> Uni<T> after(Uni<T> write) {
        return write.invoke(relay::wake);
    }
}
