package academy.praxis.performance.cohort;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.cohort.CohortWorld.change;
import static academy.praxis.performance.cohort.CohortWorld.enrolment;
import static academy.praxis.performance.cohort.CohortWorld.reviews;
import static academy.praxis.performance.cohort.CohortWorld.says;
import static academy.praxis.performance.cohort.CohortWorld.shows;
import static academy.praxis.performance.cohort.CohortWorld.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.performance.Academy;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CohortEventsTest {
    private static final String TYPE = "academy.praxis.performance.";

    @Test
    void theBusIsToldOfAllThatHappensAndOfNothingThatWasWritten() {
        CohortWorld world = CohortWorld.open();
        UUID sam = Academy.newMember("Sam", null);
        UUID waits = Academy.newMember("Waits", null);
        String cohort = world.launched(1, sam, waits);
        String first = enrolment(cohort, sam);
        String second = enrolment(cohort, waits);
        says(sam, first, 1, 0, Map.of("done", true, "note", "WRITTEN")).then().statusCode(200);
        String evidence = shows(sam, first, "WRITTEN").then().extract().path("evidence[0].id");
        reviews(world.facilitator, first, 0, "again", "WRITTEN").then().statusCode(200);
        world.bulk(cohort, Map.of(), "remind", first).then().statusCode(200);
        as("learner", sam)
                .body(Map.of("words", "WRITTEN"))
                .post("/api/enrolments/" + first + "/leave")
                .then()
                .statusCode(200);
        change(cohort, "completion", version(cohort)).then().statusCode(200);

        assertTold("performance.cohort", cohort, "cohort-launched", "cohort-changed", "cohort-closed");
        assertTold(
                "performance.cohort",
                first,
                "member-enrolled",
                "enrolment-changed",
                "enrolment-changed",
                "enrolment-changed");
        // Of whoever waits nothing is told until they have a place.
        assertTold("performance.cohort", second, "member-enrolled");
        assertTold("performance.evidence", evidence, "evidence-submitted", "evidence-reviewed");
    }

    @Test
    void aCohortThatIsGivenUpBeforeItSetOutIsToldOfOnlyWhereLeadersBegan() {
        CohortWorld world = CohortWorld.open();
        UUID lead = Academy.newMember("Lead", null);
        UUID member = Academy.newMember("Member", Academy.newTeam("Ward", lead));
        String cohort = CohortWorld.planned(world.content(5, member));
        change(cohort, "leaders-start", 0).then().statusCode(200);
        as("manager")
                .header("If-Match", "\"1\"")
                .body(Map.of("because", "WRITTEN"))
                .post("/api/cohorts/" + cohort + "/cancellation")
                .then()
                .statusCode(200);

        assertTold("performance.cohort", enrolment(cohort, lead), "member-enrolled");
        assertTold("performance.cohort", cohort, "cohort-closed");
    }

    private static void assertTold(String topic, String aggregate, String... types) {
        List<ConsumerRecord<String, String>> events =
                BusProbe.here().eventsOf(topic, UUID.fromString(aggregate), types.length);
        assertEquals(
                List.of(types),
                events.stream()
                        .map(event -> BusProbe.header(event, "ce_type")
                                .replace(TYPE, "")
                                .replace(".v1", ""))
                        .toList());
        events.forEach(event -> {
            EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value());
            assertFalse(event.value().contains("WRITTEN"), event.value());
        });
    }
}
