package academy.praxis.catalog.event;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.draft;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.Requests.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.Directory;
import academy.praxis.catalog.InTransaction;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventSessionTest {
    @Inject
    Places places;

    private final Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private final UUID one = Directory.member("Nurse", null);
    private final UUID two = Directory.member("Nurse", null);
    private final UUID three = Directory.member("Nurse", null);

    @Test
    void placesAreGivenInTurnAndWhoWaitsMovesUpWhenOneIsGivenBack() {
        String event = event();
        String session = session(event, 1);

        ask(event, session, one)
                .statusCode(200)
                .body("mine", equalTo("coming"))
                .body("link", equalTo("https://meet.example/1"));
        ask(event, session, two)
                .statusCode(200)
                .body("mine", equalTo("waiting"))
                .body("link", nullValue());
        ask(event, session, three).body("waiting", equalTo(2));
        ask(event, session, two).body("mine", equalTo("waiting")).body("waiting", equalTo(2));

        as("learner", one).delete(path(event, session) + "/places/me").then().statusCode(204);
        as("learner", one).delete(path(event, session) + "/places/me").then().statusCode(204);
        as("learner", two)
                .get(path(event, session))
                .then()
                .body("mine", equalTo("coming"))
                .body("waiting", equalTo(1));
        as("learner", two).get("/api/event-places").then().body("id", equalTo(List.of(session)));
        as("learner", one).get("/api/event-places").then().body("$", empty());
    }

    @Test
    void morePlacesGoToThoseWhoWait() {
        String event = event();
        String session = session(event, 1);
        for (UUID member : List.of(one, two, three)) {
            ask(event, session, member);
        }

        as("curator")
                .header("If-Match", "\"0\"")
                .body(content(2))
                .put(path(event, session))
                .then()
                .statusCode(200)
                .body("coming", equalTo(2))
                .body("waiting", equalTo(1));
        as("curator")
                .get(path(event, session) + "/places")
                .then()
                .body("items.memberId", equalTo(List.of(one.toString(), two.toString(), three.toString())))
                .body("items.waiting", equalTo(List.of(false, false, true)));
        as("curator")
                .get(path(event, session) + "/places?limit=2")
                .then()
                .body("items.size()", equalTo(2))
                .body("next", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void neverMorePlacesThanThereAreHoweverManyAskAtTheSameMoment() throws Exception {
        String event = event();
        String session = session(event, 3);
        List<UUID> members = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            members.add(Directory.member("Nurse", null));
        }
        members.forEach(member -> TestTokens.as("learner", member));
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> asks = new ArrayList<>();
            members.forEach(member ->
                    asks.add(() -> ask(event, session, member).extract().statusCode()));
            for (var done : threads.invokeAll(asks)) {
                assertEquals(200, done.get());
            }
        } finally {
            threads.shutdownNow();
        }

        as("curator")
                .get(path(event, session))
                .then()
                .body("coming", equalTo(3))
                .body("waiting", equalTo(5));
    }

    @Test
    void aCancelledSessionTakesNobodyAndIsShownAsCancelled() {
        String event = event();
        String session = session(event, null);
        ask(event, session, one).statusCode(200);

        as("curator")
                .header("If-Match", "\"0\"")
                .post(path(event, session) + "/cancellation")
                .then()
                .statusCode(200);

        ask(event, session, two).statusCode(409);
        as("learner", one).get("/api/event-places").then().body("cancelled", equalTo(List.of(true)));
        as("learner", one).get(path(event, session) + "/calendar").then().body(containsString("STATUS:CANCELLED"));
    }

    @Test
    void aRetiredEventsSessionsAreStillShownToThoseWhoLookAfterItAndCanBeCancelled() {
        String event = event();
        String session = session(event, 5);
        as("curator")
                .header("If-Match", "\"1\"")
                .post("/api/items/" + event + "/retirement")
                .then()
                .statusCode(200);

        as("learner", one)
                .header("If-Match", "\"0\"")
                .post(path(event, session) + "/cancellation")
                .then()
                .statusCode(404);
        as("curator")
                .header("If-Match", "\"0\"")
                .body(content(6))
                .put(path(event, session))
                .then()
                .statusCode(409);
        as("curator")
                .header("If-Match", "\"0\"")
                .post(path(event, session) + "/cancellation")
                .then()
                .statusCode(200);
    }

    @Test
    void aCalendarTakesTheSessionIn() {
        String event = event();
        String session = session(event, 5);

        String calendar = as("learner", one)
                .get(path(event, session) + "/calendar")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();

        assertTrue(calendar.startsWith("BEGIN:VCALENDAR\r\n"), calendar);
        assertTrue(calendar.contains("SUMMARY:Training day"), calendar);
        assertTrue(calendar.contains("LOCATION:Boat house\\, ground floor"), calendar);
        assertTrue(!calendar.contains("meet.example"), "how to join online is told to those who come");
    }

    @Test
    void onlyWhoLooksAfterTheEventPlansItAndSeesWhoComes() {
        String event = event();
        String session = session(event, 5);

        as("learner", one)
                .body(content(1))
                .post("/api/items/" + event + "/sessions")
                .then()
                .statusCode(403);
        as("learner", one)
                .header("If-Match", "\"0\"")
                .body(content(1))
                .put(path(event, session))
                .then()
                .statusCode(403);
        as("learner", one)
                .header("If-Match", "\"0\"")
                .post(path(event, session) + "/cancellation")
                .then()
                .statusCode(403);
        as("learner", one).get(path(event, session) + "/places").then().statusCode(403);
    }

    @Test
    void aDraftsSessionsAreSeenByNobodyElseAndASessionOfAnotherEventIsNotThere() {
        String hidden = draft(with(reference("Not yet"), "form", "event"));
        String session = session(hidden, 5);
        String other = event();

        as("learner", one).get(path(hidden, session)).then().statusCode(404);
        as("learner", one).get("/api/items/" + hidden + "/sessions").then().statusCode(404);
        ask(hidden, session, one).statusCode(404);
        as("learner", one).get(path(other, session)).then().statusCode(404);
        ask(other, session, one).statusCode(404);
        as("learner", one).delete(path(other, session) + "/places/me").then().statusCode(404);
    }

    @Test
    void sessionsThatMakeNoSenseAreRefusedWithEveryFieldNamed() {
        String event = event();
        Map<String, Object> content = content(0);
        content.put("startsAt", "2020-01-01T10:00:00Z");
        content.put("endsAt", "2019-01-01T10:00:00Z");
        content.put("capacity", 1);
        content.remove("place");
        content.remove("link");

        as("curator")
                .body(content)
                .post("/api/items/" + event + "/sessions")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("startsAt", "endsAt", "place")));
        String other = published(reference("No event"));
        as("curator")
                .body(content(1))
                .post("/api/items/" + other + "/sessions")
                .then()
                .statusCode(409);
    }

    @Test
    void whoLeavesTheAcademyGivesTheirPlaceBack() {
        String event = event();
        String session = session(event, 1);
        ask(event, session, one);
        ask(event, session, two);

        InTransaction.call(() -> places.left(one));

        as("learner", two)
                .get(path(event, session))
                .then()
                .body("mine", equalTo("coming"))
                .body("coming", equalTo(1));
    }

    @Test
    void theBusIsToldOfSessionsAndPlaces() {
        String event = event();
        String session = session(event, 1);
        ask(event, session, one);
        ask(event, session, two);
        as("learner", one).delete(path(event, session) + "/places/me").then().statusCode(204);

        var told = BusProbe.here()
                .eventsOf("catalog.event-session", UUID.fromString(session), 1)
                .get(0);
        EventContracts.assertKept(BusProbe.header(told, "ce_type"), told.value());
        var changes = of(
                session,
                BusProbe.here()
                        .read("catalog.event-place", seen -> of(session, seen).size() >= 4));
        assertEquals(
                List.of("coming", "coming", "none", "waiting"),
                changes.stream()
                        .map(place -> JsonPath.from(place.value()).getString("status"))
                        .sorted()
                        .toList());
        changes.forEach(place -> EventContracts.assertKept(BusProbe.header(place, "ce_type"), place.value()));
    }

    private static List<ConsumerRecord<String, String>> of(String session, List<ConsumerRecord<String, String>> seen) {
        return seen.stream().filter(place -> place.value().contains(session)).toList();
    }

    private static String event() {
        return published(with(reference("Training day"), "form", "event"));
    }

    private String session(String event, Integer capacity) {
        return as("curator")
                .body(content(capacity))
                .post("/api/items/" + event + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> content(Integer capacity) {
        Map<String, Object> content = new HashMap<>();
        content.put("startsAt", tomorrow.toString());
        content.put("endsAt", tomorrow.plus(2, ChronoUnit.HOURS).toString());
        content.put("place", "Boat house, ground floor");
        content.put("link", "https://meet.example/1");
        content.put("capacity", capacity);
        return content;
    }

    private static String path(String event, String session) {
        return "/api/items/" + event + "/sessions/" + session;
    }

    private static ValidatableResponse ask(String event, String session, UUID member) {
        return as("learner", member).put(path(event, session) + "/places/me").then();
    }
}
