package academy.praxis.mentoring.health;

import static academy.praxis.mentoring.LivePairings.active;
import static academy.praxis.mentoring.LivePairings.sql;
import static academy.praxis.mentoring.LivePairings.text;
import static academy.praxis.mentoring.LivePairings.told;
import static academy.praxis.mentoring.Requests.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.InTransaction;
import academy.praxis.mentoring.LivePairings;
import academy.praxis.testing.BusProbe;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** With a clock passed in: the tests of a pairing go on from now, and each pairing has a round of its own to be found by. */
@QuarkusTest
class HealthResourceTest {
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();
    private final UUID round = UUID.randomUUID();

    @Inject
    HealthClock clock;

    @Inject
    HealthRepository repository;

    @Test
    void thePairIsToldFirstAndTheManagerOnlyWhenItLasts() {
        UUID id = LivePairings.activeIn(round, mentor, mentee);
        tick(27);
        nudges(mentee, id).then().body("$", empty());
        tick(28);
        nudges(mentee, id)
                .then()
                .body("kind", contains("silence"))
                .body("[0].hint", containsString("Propose two times"));
        as("learner", mentee)
                .header("Accept-Language", "nl")
                .get(path(id))
                .then()
                .body("[0].hint", containsString("Stel twee tijden"));
        health().then().body("items.level", contains("healthy")).body("items[0].signals", empty());
        tick(41);
        health().then().body("items.level", contains("healthy"));
        tick(43);

        health().then()
                .body("items.level", contains("attention"))
                .body("items[0].signals.kind", contains("silence"))
                .body("items[0].mentor.memberId", equalTo(mentor.toString()));
        as("manager")
                .get("/api/pairing-health?limit=100&level=healthy&roundId=" + round)
                .then()
                .body("items", empty());
        // That the agreement is missing was found on day 41.
        tick(55);
        health().then()
                .body("items.level", contains("at-risk"))
                .body("items[0].signals.kind", containsInAnyOrder("silence", "agreement-missing"));
        List<String> told = told("mentoring.health", id, "health-flagged", "health-flagged");
        assertTrue(told.get(0).contains("\"signals\":[\"silence\"]"));
    }

    @Test
    void whenItGetsBetterItClears() {
        UUID id = LivePairings.activeIn(round, mentor, mentee);
        agreement(id);
        tick(28);
        tick(43);
        health().then().body("items.level", contains("attention"));

        held(id, 44);
        tick(45);

        health().then().body("items.level", contains("healthy"));
        nudges(mentee, id).then().body("$", empty());
        told("mentoring.health", id, "health-flagged", "health-cleared");
    }

    @Test
    void whatIsToldTwiceIsToldTwoWeeksApartAndNotAfterItWasDismissed() {
        UUID id = active(mentor, mentee);
        agreement(id);
        tick(28);
        String first = nudges(mentee, id).path("[0].id");
        tick(35);
        nudges(mentee, id).then().body("id", contains(first));
        as("mentor", mentor).post(path(id) + "/" + first + "/dismissal").then().statusCode(404);
        as("learner", mentee).post(path(id) + "/" + first + "/dismissal").then().statusCode(204);
        as("learner", mentee).post(path(id) + "/" + first + "/dismissal").then().statusCode(204);
        nudges(mentee, id).then().body("$", empty());
        String his = nudges(mentor, id).path("[0].id");
        tick(43);

        nudges(mentee, id).then().body("$", empty());
        nudges(mentor, id).then().body("size()", equalTo(1)).body("[0].id", not(equalTo(his)));
        List<String> told = told("mentoring.nudge", UUID.fromString(first), "nudge-given");
        assertFalse(told.get(0).contains("silence"));
        assertEquals("3", text("select cast(count(*) as text) from pairing_nudge where pairing_id = '" + id + "'"));
    }

    @Test
    void aLowAnswerIsToldNobodyElse() {
        UUID id = LivePairings.activeIn(round, mentor, mentee);
        agreement(id);
        held(id, 0);
        checkIn(id, mentee, 1);
        held(id, 20);
        tick(0);
        nudges(mentee, id).then().body("kind", contains("low-check-ins"));
        nudges(mentor, id).then().body("$", empty());
        tick(20);
        health().then().body("items[0].signals", empty());

        checkIn(id, mentor, 2);
        held(id, 30);
        tick(30);
        // Both answered low: managers see that, and not who said what; one who is in it would know.
        health().then().body("items[0].signals.kind", contains("low-check-ins"));
        as("manager", mentor)
                .get("/api/pairing-health?roundId=" + round)
                .then()
                .statusCode(200)
                .body("items", empty());
        nudges(mentor, id).then().body("kind", contains("low-check-ins"));
        assertUntold(mentee, mentor);
    }

    @Test
    void ofACircleManagersWhoAreNotInItSeeLowCheckInsAndTheBusDoesNot() {
        UUID second = UUID.randomUUID();
        UUID id = LivePairings.activeIn(round, mentor, mentee, second);
        agreement(id);
        sql("insert into agreement_consent values ('" + id + "', '" + second + "', 1, now())");
        checkIn(id, mentor, 2);
        checkIn(id, mentee, 2);
        checkIn(id, second, 2);
        held(id, 0);
        tick(0);
        held(id, 15);
        tick(15);

        Response seen = health();
        seen.then().body("items.level", contains("attention")).body("items[0].signals.kind", contains("low-check-ins"));
        assertFalse(seen.asString().contains("trust") || seen.asString().contains("mean"));
        for (UUID party : List.of(mentor, mentee)) {
            as("manager", party)
                    .get("/api/pairing-health?roundId=" + round)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        assertUntold(mentor, mentee, second);
        assertEquals("1", text("select cast(count(*) as text) from health_signal where pairing_id = '" + id + "'"));
        // What the bus hears of it later holds no trace of it either.
        tick(45);
        tick(60);
        List<String> told = told("mentoring.health", id, "health-flagged");
        assertTrue(told.get(0).contains("\"signals\":[\"silence\"]"), told::toString);
        assertTrue(told.get(0).contains("\"attention\""), told::toString);
    }

    /** A hint to everyone follows theirs on the bus, so theirs would have been there. */
    private void assertUntold(UUID... low) {
        List<String> ids = new java.util.ArrayList<>();
        for (UUID member : low) {
            ids.add(text("select cast(id as text) from pairing_nudge where kind = 'LOW_CHECK_INS' and member_id = '"
                    + member + "' order by at limit 1"));
        }
        UUID other = active(UUID.randomUUID(), UUID.randomUUID());
        tick(28);
        String mark = text("select cast(id as text) from pairing_nudge where pairing_id = '" + other + "' limit 1");
        told("mentoring.nudge", UUID.fromString(mark), "nudge-given");
        ids.forEach(id -> assertEquals(
                0,
                BusProbe.here()
                        .eventsOf("mentoring.nudge", UUID.fromString(id), 0)
                        .size()));
        ids.forEach(id -> assertEquals(
                "0", text("select cast(count(*) as text) from outbox o where cast(o.* as text) like '%" + id + "%'")));
    }

    @Test
    void whoeverLooksAfterAPairingUndoesNoDismissalOfTheSameMoment() {
        UUID id = active(mentor, mentee);
        agreement(id);
        tick(28);

        InTransaction.call(() -> repository
                .latestNudges(List.of(id))
                .call(read -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(
                                        "update pairing_nudge set dismissed_at = now() where pairing_id = '" + id + "'")
                                .executeUpdate()))
                .invoke(read -> read.forEach(nudge -> nudge.overAt = Instant.now())));

        assertEquals(
                "2",
                text("select cast(count(*) as text) from pairing_nudge where pairing_id = '" + id
                        + "' and dismissed_at is not null and over_at is not null"));
    }

    @Test
    void whatEndedIsLetGo() {
        UUID id = LivePairings.activeIn(round, mentor, mentee);
        agreement(id);
        tick(28);
        tick(43);
        LivePairings.leave(id, mentor);
        nudges(mentor, id).then().body("$", empty());

        tick(43);

        health().then().body("items", empty());
        told("mentoring.health", id, "health-flagged", "health-cleared");
        assertEquals("0", text("select cast(count(*) as text) from health_signal where pairing_id = '" + id + "'"));
    }

    @Test
    void twoInstancesDoItOnce() {
        UUID id = active(mentor, mentee);
        agreement(id);
        tickTwice(28);
        int before = version(id);
        tickTwice(43);

        told("mentoring.health", id, "health-flagged");
        assertEquals(before + 1, version(id));
        assertEquals("4", text("select cast(count(*) as text) from pairing_nudge where pairing_id = '" + id + "'"));
    }

    @Test
    void managersSeeHealthAndStrangersNothing() {
        UUID id = LivePairings.activeIn(round, mentor, mentee);

        as("learner", mentee).get("/api/pairing-health").then().statusCode(403);
        as("manager").get(path(id)).then().statusCode(404);
        nudges(UUID.randomUUID(), id).then().statusCode(404);
        as("manager")
                .get("/api/pairing-health?level=ill")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("level"));
        LivePairings.activeIn(round, UUID.randomUUID(), UUID.randomUUID());
        Response first = as("manager").get("/api/pairing-health?limit=1&roundId=" + round);
        as("manager")
                .get("/api/pairing-health?limit=1&roundId=" + round + "&after=" + first.path("next"))
                .then()
                .body("items.pairingId", contains(id.toString()))
                .body("next", equalTo(null));
    }

    private void tick(int days) {
        try {
            Instant now = Instant.now().plus(Duration.ofDays(days)).plusSeconds(60);
            while (VertxContextSupport.subscribeAndAwait(() -> clock.tick(now.truncatedTo(ChronoUnit.MICROS), 100))
                    > 0) {}
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** On two instances at the same time. */
    private void tickTwice(int days) {
        var one = CompletableFuture.runAsync(() -> tick(days));
        var other = CompletableFuture.runAsync(() -> tick(days));
        one.join();
        other.join();
    }

    /** How often it was looked after, less the first time. */
    private static int version(UUID pairing) {
        return Integer.parseInt(
                text("select cast(version as text) from pairing_health where pairing_id = '" + pairing + "'"));
    }

    private Response health() {
        return as("manager").get("/api/pairing-health?roundId=" + round);
    }

    private static Response nudges(UUID member, UUID pairing) {
        return as("learner", member).get(path(pairing));
    }

    private static String path(UUID pairing) {
        return "/api/pairings/" + pairing + "/nudges";
    }

    private void agreement(UUID pairing) {
        sql("insert into pairing_agreement values ('" + pairing + "', 1, 'p', 14, 60, 'c', 'a', current_date + 365, '"
                + mentor + "', now())");
        for (UUID party : List.of(mentor, mentee)) {
            sql("insert into agreement_consent values ('" + pairing + "', '" + party + "', 1, now())");
        }
    }

    /** A session that was held so many days from now, as far as the clock that is passed in knows. */
    private void held(UUID pairing, int days) {
        sql(
                "insert into pairing_session (id, version, pairing_id, mentor_id, title, minutes, status, starts_at, ends_at, actual_minutes,"
                        + " sequence, created_at, updated_at) values ('" + UUID.randomUUID() + "', 0, '" + pairing
                        + "', '" + mentor
                        + "', 'Session', 60, 'HELD', now() + interval '" + days + " days', now() + interval '" + days
                        + " days 1 hour', 60, 0, now(), now())");
    }

    private static void checkIn(UUID pairing, UUID member, int rating) {
        sql(
                "insert into check_in (id, version, pairing_id, member_id, number, due_at, closes_at, answered_at, trust, useful, rhythm, going_on)"
                        + " values ('" + UUID.randomUUID() + "', 0, '" + pairing + "', '" + member
                        + "', 1, now() - interval '1 hour', now() + interval '60 days', now(), " + rating + ", "
                        + rating + ", " + rating + ", "
                        + rating + ")");
    }
}
