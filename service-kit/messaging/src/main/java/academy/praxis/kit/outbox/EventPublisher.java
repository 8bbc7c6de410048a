package academy.praxis.kit.outbox;

import academy.praxis.kit.bus.Bus;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Channel;

/**
 * Puts events on Kafka as CloudEvents 1.0 in binary mode. A batch goes to the channel's own client at once: as messages through the
 * channel each event would change threads several times.
 */
@ApplicationScoped
class EventPublisher {
    private static final String CHANNEL = "outbox";

    private final KafkaClientService clients;
    private final Bus bus;

    /** The emitter is what makes the channel, and so its client, exist. */
    EventPublisher(KafkaClientService clients, @Channel(CHANNEL) MutinyEmitter<byte[]> channel, Bus bus) {
        this.clients = clients;
        this.bus = bus;
    }

    /** Sends in this order. Completes when the broker has acknowledged all of them; fails when it did not take one. */
    Uni<Void> publish(List<OutboxRecord> events) {
        KafkaProducer<String, byte[]> producer = clients.getProducer(CHANNEL);
        return producer.runOnSendingThread(client -> {
                    return send(client, events);
                })
                .flatMap(acknowledged -> Uni.createFrom().completionStage(acknowledged));
    }

    private CompletionStage<Void> send(Producer<String, byte[]> client, List<OutboxRecord> events) {
        var acknowledged = new CompletableFuture<Void>();
        var waiting = new AtomicInteger(events.size());
        for (OutboxRecord event : events) {
            client.send(record(event), (metadata, fault) -> {
                if (fault != null) {
                    acknowledged.completeExceptionally(fault);
                } else if (waiting.decrementAndGet() == 0) {
                    acknowledged.complete(null);
                }
            });
        }
        return acknowledged;
    }

    private ProducerRecord<String, byte[]> record(OutboxRecord event) {
        var record = new ProducerRecord<>(
                bus.topic(event.topic()),
                event.aggregateId().toString(),
                event.data().getBytes(StandardCharsets.UTF_8));
        addHeaders(record.headers(), event);
        return record;
    }

    private void addHeaders(Headers headers, OutboxRecord event) {
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.id().toString());
        add(headers, "ce_source", "/praxis/" + bus.service());
        add(headers, "ce_type", event.type());
        add(headers, "ce_subject", event.aggregateId().toString());
        add(headers, "ce_time", event.time().toString());
        add(headers, "content-type", "application/json");
        if (event.traceparent() != null) {
            add(headers, "traceparent", event.traceparent());
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
