package academy.praxis.kit.deadletter;

import academy.praxis.kit.bus.Bus;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The messages that this service parked. Which of them were dealt with is the committed offset of the consumer group
 * {@code <dead-letter topic>.replay}; nothing is ever deleted.
 */
@ApplicationScoped
class DeadLetters {
    /** How many waiting messages are shown. */
    static final int SHOWN = 50;

    private static final String MARK = "dead-letter-";
    private static final Duration POLL = Duration.ofMillis(500);

    private final Bus bus;
    private final Map<String, Object> kafka;

    /** The settings of every client of this service, so that TLS and certificates hold here, too. */
    DeadLetters(Bus bus, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.bus = bus;
        this.kafka = kafka;
    }

    /** What waits, oldest first. Blocks. */
    DeadLetterPage waiting() {
        try (var parked = new Parked()) {
            List<DeadLetter> oldest = new ArrayList<>();
            while (oldest.size() < SHOWN && parked.hasMore()) {
                parked.poll().stream()
                        .limit(SHOWN - oldest.size())
                        .map(DeadLetters::view)
                        .forEach(oldest::add);
            }
            return new DeadLetterPage(parked.waiting(), oldest);
        }
    }

    /**
     * Sends what waits back to where it came from; what still cannot be applied comes back as a new dead letter. A replay that is
     * killed midway starts again at the first message that it did not note. Blocks; at most one at a time.
     */
    synchronized Replay replay() {
        long replayed = 0;
        try (var parked = new Parked();
                var producer = producer()) {
            while (parked.hasMore()) {
                for (var letter : parked.poll()) {
                    String origin = text(letter.headers(), MARK + "topic");
                    if (origin != null) {
                        send(
                                producer,
                                new ProducerRecord<>(
                                        origin, null, letter.key(), letter.value(), original(letter.headers())));
                        replayed++;
                    }
                }
                parked.commit();
            }
        }
        return new Replay(replayed);
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> message) {
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The bus did not take a replayed message", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Header> original(Headers headers) {
        List<Header> original = new ArrayList<>();
        headers.forEach(header -> {
            if (!header.key().startsWith(MARK)) {
                original.add(header);
            }
        });
        return original;
    }

    private static DeadLetter view(ConsumerRecord<byte[], byte[]> letter) {
        return new DeadLetter(
                letter.offset(),
                text(letter.headers(), MARK + "topic"),
                letter.key() == null ? null : new String(letter.key(), StandardCharsets.UTF_8),
                text(letter.headers(), MARK + "reason"),
                Instant.ofEpochMilli(letter.timestamp()));
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A reader of the parked messages from the first that is not dealt with to the last that is there now. */
    private final class Parked implements AutoCloseable {
        private final TopicPartition partition = new TopicPartition(bus.deadLetters(), 0);
        private final KafkaConsumer<byte[], byte[]> consumer;
        private final long first;
        private final long end;

        Parked() {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put(ConsumerConfig.GROUP_ID_CONFIG, bus.deadLetters() + ".replay");
            settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
            settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
            settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
            consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            consumer.assign(Set.of(partition));
            end = consumer.endOffsets(Set.of(partition)).get(partition);
            first = consumer.position(partition);
        }

        boolean hasMore() {
            return consumer.position(partition) < end;
        }

        long waiting() {
            return end - first;
        }

        List<ConsumerRecord<byte[], byte[]>> poll() {
            return consumer.poll(POLL).records(partition).stream()
                    .filter(letter -> letter.offset() < end)
                    .toList();
        }

        void commit() {
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(consumer.position(partition))));
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
