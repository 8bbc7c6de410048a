package academy.praxis.kit.bus;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Reads events off the bus and has them applied: what fails is retried with backoff, what keeps failing or cannot be read fails the
 * message, which the connector then parks in {@link Bus#deadLetters()}, and is counted as {@code praxis_dead_letters_total}.
 */
@ApplicationScoped
public class EventReader {
    private static final Logger LOG = Logger.getLogger(EventReader.class);

    private final ObjectMapper json;
    private final Bus bus;
    private final MeterRegistry meters;

    EventReader(ObjectMapper json, Bus bus, MeterRegistry meters) {
        // A consumer reads only the fields that it needs; the producer may add others.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.bus = bus;
        this.meters = meters;
    }

    /**
     * Applies one record.
     *
     * @param type what the consumer reads of the event's data
     * @param apply the change; must bear being called again with the same event
     * @return completes when the change is made; fails when the record has to be parked
     */
    public <T> Uni<Void> apply(
            ConsumerRecord<String, byte[]> record, Class<T> type, Function<InboundEvent<T>, Uni<Void>> apply) {
        return Uni.createFrom()
                .item(() -> this.<T>read(record, json.readerFor(type)))
                .flatMap(event -> attempt(event, apply))
                .onFailure()
                .invoke(fault -> park(record, fault));
    }

    private <T> Uni<Void> attempt(InboundEvent<T> event, Function<InboundEvent<T>, Uni<Void>> apply) {
        return Uni.createFrom()
                .deferred(() -> apply.apply(event))
                .onFailure(fault -> !(fault instanceof UnreadableEventException))
                .retry()
                .withBackOff(bus.retry().firstBackoff(), bus.retry().maxBackoff())
                .atMost(bus.retry().attempts());
    }

    private <T> InboundEvent<T> read(ConsumerRecord<String, byte[]> record, ObjectReader reader) {
        CloudEventHeaders ce = new CloudEventHeaders(record.headers());
        if (record.value() == null) {
            throw new UnreadableEventException("there is no data");
        }
        try {
            return new InboundEvent<>(
                    ce.uuid("ce_id"),
                    ce.text("ce_type"),
                    ce.uuid("ce_subject"),
                    ce.instant("ce_time"),
                    reader.readValue(record.value()));
        } catch (IOException e) {
            throw new UnreadableEventException("the data cannot be read: "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private void park(ConsumerRecord<String, byte[]> record, Throwable fault) {
        LOG.errorf(
                "Parked %s-%d@%d in %s: %s",
                record.topic(), record.partition(), record.offset(), bus.deadLetters(), fault.toString());
        meters.counter("praxis.dead.letters", "topic", record.topic()).increment();
    }
}
