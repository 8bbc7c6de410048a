package academy.praxis.mentoring.member;

import static academy.praxis.mentoring.Requests.as;
import static academy.praxis.mentoring.Requests.profile;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.testing.BusProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MemberProjectionTest {
    private static final String TOPIC = "identity.member";
    private static final String UPDATED = "academy.praxis.identity.member-updated.v1";

    @Inject
    MeterRegistry meters;

    private final BusProbe bus = BusProbe.here();
    private final UUID member = UUID.randomUUID();

    @BeforeEach
    void aMentor() {
        as("mentor", member)
                .body(profile("any"))
                .put("/api/mentor-profiles/me")
                .then()
                .statusCode(200);
    }

    @Test
    void aMemberIsShownAsTheDirectoryToldOfThem() {
        told(1, "Noor Bakker");

        awaitName("Noor Bakker");
    }

    @Test
    void anOlderStateNeverOverwritesANewerOne() {
        told(2, "Noor Visser");
        told(1, "Noor Bakker");
        told(2, "Same version again");
        // Poison of the same key comes behind them: once it is parked, they were applied.
        double before = parked();
        bus.send(TOPIC, member.toString(), Map.of(), "poison");
        await().atMost(Duration.ofSeconds(30)).until(() -> parked() > before);

        as("learner").get("/api/mentor-profiles/" + member).then().body("displayName", equalTo("Noor Visser"));
    }

    @Test
    void aPoisonMessageIsParkedAndCountedAndTheRestFlows() {
        double before = parked();
        bus.send(TOPIC, member.toString(), Map.of(), "poison");
        bus.send(TOPIC, member.toString(), BusProbe.cloudEvent(UUID.randomUUID(), member, UPDATED), "{\"id\": 7}");
        told(1, "After the poison");

        awaitName("After the poison");
        assertEquals(before + 2, parked());
        JsonPath letters = as("admin")
                .get("/api/operations/mentoring/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertTrue(letters.getList("oldest.key").contains(member.toString()), letters::prettify);
        assertTrue(letters.getList("oldest.topic").contains(bus.namespace() + "." + TOPIC), letters::prettify);
    }

    @Test
    void aReplayTriesParkedMessagesAgain() {
        bus.send(TOPIC, member.toString(), Map.of(), "still poison");
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting() > 0);
        double before = parked();

        int replayed = as("admin")
                .post("/api/operations/mentoring/dead-letters/replay")
                .then()
                .statusCode(200)
                .extract()
                .path("replayed");

        assertTrue(replayed > 0);
        await().atMost(Duration.ofSeconds(30)).until(() -> parked() >= before + replayed);
        as("manager")
                .post("/api/operations/mentoring/dead-letters/replay")
                .then()
                .statusCode(403);
        as("admin").get("/api/operations/catalog/dead-letters").then().statusCode(404);
    }

    private static long waiting() {
        return as("admin")
                .get("/api/operations/mentoring/dead-letters")
                .jsonPath()
                .getLong("waiting");
    }

    private void told(long version, String name) {
        bus.send(TOPIC, member, UPDATED, data(version, name));
    }

    private String data(long version, String name) {
        return "{\"id\":\"%s\",\"version\":%d,\"displayName\":\"%s\",\"jobRole\":\"nurse\",\"status\":\"active\",\"email\":\"x@praxis.example\"}"
                .formatted(member, version, name);
    }

    private void awaitName(String name) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as("learner")
                        .get("/api/mentor-profiles/" + member)
                        .then()
                        .body("displayName", equalTo(name)));
    }

    private double parked() {
        return meters.counter("praxis.dead.letters", "topic", bus.namespace() + "." + TOPIC)
                .count();
    }
}
