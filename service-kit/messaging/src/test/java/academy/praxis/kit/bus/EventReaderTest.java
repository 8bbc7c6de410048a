package academy.praxis.kit.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    private static final String TOPIC = "test.owner.thing";
    private static final UUID THING = UUID.randomUUID();

    record Thing(UUID id, String name) {}

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final EventReader reader = new EventReader(new ObjectMapper(), bus(), meters);

    @Test
    void givesTheConsumerTheFieldsThatItReadsAndLeavesTheOthers() {
        List<Thing> applied = new ArrayList<>();

        apply(event("{\"id\":\"" + THING + "\",\"name\":\"a\",\"colour\":\"red\"}"), thing -> {
            applied.add(thing);
            return Uni.createFrom().voidItem();
        });

        assertEquals(List.of(new Thing(THING, "a")), applied);
        assertEquals(0, parked());
    }

    @Test
    void triesAgainWhatFailsForAWhile() {
        AtomicInteger attempts = new AtomicInteger();

        apply(
                event("{}"),
                thing -> attempts.incrementAndGet() < 3
                        ? fault()
                        : Uni.createFrom().voidItem());

        assertEquals(3, attempts.get());
        assertEquals(0, parked());
    }

    @Test
    void parksAndCountsWhatKeepsFailing() {
        AtomicInteger attempts = new AtomicInteger();

        assertThrows(
                RuntimeException.class,
                () -> apply(event("{}"), thing -> {
                    attempts.incrementAndGet();
                    return fault();
                }));

        assertEquals(3, attempts.get(), "the first attempt and two more");
        assertEquals(1, parked());
    }

    @Test
    void parksWhatIsNoJsonWithoutTryingIt() {
        assertThrows(
                UnreadableEventException.class,
                () -> apply(event("{"), thing -> {
                    throw new AssertionError("was applied");
                }));

        assertEquals(1, parked());
    }

    @Test
    void parksWhatIsNoCloudEvent() {
        assertThrows(
                UnreadableEventException.class,
                () -> apply(new ConsumerRecord<>(TOPIC, 0, 0, THING.toString(), bytes("{}")), thing -> fault()));

        assertEquals(1, parked());
    }

    private void apply(ConsumerRecord<String, byte[]> record, java.util.function.Function<Thing, Uni<Void>> change) {
        reader.apply(record, Thing.class, event -> change.apply(event.data()))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private double parked() {
        return meters.counter("praxis.dead.letters", "topic", TOPIC).count();
    }

    private static Uni<Void> fault() {
        return Uni.createFrom().failure(new IllegalStateException("the store is away"));
    }

    private static ConsumerRecord<String, byte[]> event(String data) {
        var record = new ConsumerRecord<>(TOPIC, 0, 0, THING.toString(), bytes(data));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "academy.praxis.owner.thing-changed.v1",
                        "ce_subject", THING.toString(),
                        "ce_time", "2026-11-23T09:30:00Z")
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Bus bus() {
        return new SmallRyeConfigBuilder()
                .withMapping(Bus.class)
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "praxis.bus.service", "owner",
                                "praxis.bus.retry.attempts", "2",
                                "praxis.bus.retry.first-backoff", "PT0.01S",
                                "praxis.bus.retry.max-backoff", "PT0.02S",
                                "praxis.bus.relay.safety-poll", "PT0.25S"),
                        "test",
                        100))
                .build()
                .getConfigMapping(Bus.class);
    }
}
