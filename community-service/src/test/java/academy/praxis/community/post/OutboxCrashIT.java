package academy.praxis.community.post;

import static academy.praxis.testing.BusProbe.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Person;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EnginesResource;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged service, killed with SIGKILL at the worst moments. */
class OutboxCrashIT {
    private static final String TOPIC = "community.post";
    private static final EnginesResource ENGINES = new EnginesResource();
    private static Map<String, String> settings;
    private static BusProbe bus;

    private ServiceProcess service;

    @BeforeAll
    static void startEngines() {
        settings = ENGINES.start();
        bus = new BusProbe(settings.get("praxis.kafka.bootstrap"), settings.get("praxis.bus.namespace"));
    }

    @AfterAll
    static void stopEngines() {
        ENGINES.stop();
    }

    @AfterEach
    void stopService() {
        service.kill();
        RestAssured.reset();
    }

    @Test
    void anEventThatWasWrittenButNotRelayedArrivesAfterARestartAndOnlyOnce() {
        // Given: the post is stored, and its events with it, but nothing relays them
        start("-Dpraxis.bus.relay.enabled=false");
        Person sam = Person.named("sam");
        String post = sam.writes(sam.opensSpace(), "tip");
        sam.asks()
                .header("If-Match", "*")
                .body(Map.of("title", "One more thing", "body", "So."))
                .put("/api/posts/" + post)
                .then()
                .statusCode(200);
        service.kill();
        // When
        start();
        // Then
        List<ConsumerRecord<String, String>> events = bus.eventsOf(TOPIC, UUID.fromString(post), 2);
        assertEquals(List.of(1, 2), versions(events));
        service.kill();
        start();
        String other = Person.named("noor").writes(sam.opensSpace(), "tip");
        assertEquals(1, bus.eventsOf(TOPIC, UUID.fromString(other), 1).size());
        assertEquals(2, bus.eventsOf(TOPIC, UUID.fromString(post), 2).size());
    }

    @Test
    void nothingThatWasAnsweredIsLostWhenTheServiceIsKilledWhileItRelays() throws InterruptedException {
        // Given
        start();
        Person sam = Person.named("sam");
        String space = sam.opensSpace();
        String post = sam.writes(space, "question");
        List<Integer> answered = new CopyOnWriteArrayList<>(List.of(1));
        Thread writer = new Thread(() -> {
            try {
                while (true) {
                    answered.add(sam.asks()
                            .header("If-Match", "*")
                            .body(Map.of("title", "Still here", "body", "So."))
                            .put("/api/posts/" + post)
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("version"));
                }
            } catch (Exception | AssertionError killed) {
                // The service went away in the middle of a request, as it should here.
            }
        });
        // When
        writer.start();
        while (answered.size() < 40) {
            Thread.sleep(5);
        }
        service.kill();
        writer.join();
        start();
        int stored = sam.gets("/api/posts/" + post).statusCode(200).extract().path("version");
        // Then
        List<ConsumerRecord<String, String>> events =
                bus.read(TOPIC, seen -> versions(of(post, seen)).contains(stored)).stream()
                        .filter(event -> post.equals(event.key()))
                        .toList();
        List<Integer> versions = versions(events);
        assertTrue(stored >= answered.get(answered.size() - 1));
        assertTrue(versions.containsAll(answered), "answered " + answered + ", told " + versions);
        assertEquals(appliedOnce(versions), versions.stream().distinct().toList());
        assertFalse(ids(events).isEmpty());
        assertEquals(versions.stream().distinct().count(), ids(events).size());
    }

    /** What a consumer applies that takes a version only when it is newer than the one it has. */
    private static List<Integer> appliedOnce(List<Integer> versions) {
        List<Integer> applied = new ArrayList<>();
        int newest = 0;
        for (int version : versions) {
            if (version > newest) {
                applied.add(version);
                newest = version;
            }
        }
        return applied;
    }

    private static Set<String> ids(List<ConsumerRecord<String, String>> events) {
        Set<String> ids = new HashSet<>();
        events.forEach(event -> ids.add(header(event, "ce_id")));
        return ids;
    }

    private static List<ConsumerRecord<String, String>> of(String post, List<ConsumerRecord<String, String>> events) {
        return events.stream().filter(event -> post.equals(event.key())).toList();
    }

    private static List<Integer> versions(List<ConsumerRecord<String, String>> events) {
        return events.stream()
                .map(event -> JsonPath.from(event.value()).getInt("version"))
                .toList();
    }

    private void start(String... options) {
        service = ServiceProcess.start(settings, options);
        RestAssured.baseURI = "http://localhost";
        RestAssured.port = service.port();
    }
}
