package academy.praxis.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The bus as another service has it.
 *
 * @param bootstrap the brokers
 * @param namespace what the tests' topics start with
 */
public record BusProbe(String bootstrap, String namespace) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The bus of the service under test. */
    public static BusProbe here() {
        var config = ConfigProvider.getConfig();
        return new BusProbe(
                config.getValue("kafka.bootstrap.servers", String.class),
                config.getValue("praxis.bus.namespace", String.class));
    }

    /** Puts a new CloudEvent on a topic (named without the namespace) and waits until the broker has it. */
    public void send(String topic, UUID subject, String type, String data) {
        send(topic, subject.toString(), cloudEvent(UUID.randomUUID(), subject, type), data);
    }

    /** Puts any message on a topic, a broken one too, and waits until the broker has it. */
    public void send(String topic, String key, Map<String, String> headers, String data) {
        var message = new ProducerRecord<String, String>(namespace + "." + topic, key, data);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(message).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The headers of a CloudEvent in binary mode. */
    public static Map<String, String> cloudEvent(UUID id, UUID subject, String type) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_source",
                "/praxis/test",
                "ce_type",
                type,
                "ce_subject",
                subject.toString(),
                "ce_time",
                Instant.now().toString());
    }

    /** The events of one aggregate, in order, once there are so many; as many as there are after half a minute. */
    public List<ConsumerRecord<String, String>> eventsOf(String topic, UUID aggregate, int atLeast) {
        Predicate<ConsumerRecord<String, String>> ours =
                event -> aggregate.toString().equals(event.key());
        return read(topic, all -> all.stream().filter(ours).count() >= atLeast).stream()
                .filter(ours)
                .toList();
    }

    /** What is on a topic from its beginning, once it is enough; as far as it came after half a minute. */
    public List<ConsumerRecord<String, String>> read(
            String topic, Predicate<List<ConsumerRecord<String, String>>> enough) {
        List<ConsumerRecord<String, String>> seen = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(namespace + "." + topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            Instant deadline = Instant.now().plus(PATIENCE);
            while (!enough.test(seen) && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
            }
        }
        return seen;
    }

    /** A header of a message as text; {@code null} when it has none of that name. */
    public static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
