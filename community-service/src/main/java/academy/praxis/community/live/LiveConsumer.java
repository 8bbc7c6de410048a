package academy.praxis.community.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Passes on what happens, as it happens. Nothing is kept or tried again: an update that gets lost is seen by whoever reads, and streams
 * are the only place where it would have arrived.
 */
@ApplicationScoped
class LiveConsumer {
    private static final Logger LOG = Logger.getLogger(LiveConsumer.class);

    private final LiveStreams streams;
    private final Onlookers onlookers;
    private final ObjectMapper json;
    private final ObjectReader reader;

    LiveConsumer(LiveStreams streams, Onlookers onlookers, ObjectMapper json) {
        this.streams = streams;
        this.onlookers = onlookers;
        this.json = json;
        this.reader = json.readerFor(Change.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Incoming("live")
    Uni<Void> pass(ConsumerRecord<String, byte[]> record) {
        if (streams.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .item(() -> read(record))
                .flatMap(change ->
                        change.map(this::tell).orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure()
                .invoke(fault -> LOG.warnf("%s@%d was not passed on: %s", record.topic(), record.offset(), fault))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> tell(Change change) {
        return onlookers
                .of(change.spaceId(), streams.members())
                .invoke(admitted -> streams.tell(admitted, signal(change)))
                .replaceWithVoid();
    }

    private Optional<Change> read(ConsumerRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        if (type == null || record.value() == null) {
            return Optional.empty();
        }
        try {
            Change change = reader.readValue(record.value());
            return change.named(new String(type.value(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Signal signal(Change change) {
        try {
            return new Signal(change.name(), json.writeValueAsString(change.ids()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
