package academy.praxis.mentoring.checkin;

import static academy.praxis.mentoring.LivePairings.active;
import static academy.praxis.mentoring.LivePairings.age;
import static academy.praxis.mentoring.LivePairings.told;
import static academy.praxis.mentoring.Requests.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.LivePairings;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CheckInResourceTest {
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();

    @Inject
    CheckInClock clock;

    @Test
    void bothAreAskedAfterThirtyDaysEachForThemself() {
        UUID id = active(mentor, mentee);
        age(id, 29);
        tick(Duration.ZERO);
        due(mentor).then().body("items.size()", equalTo(0));
        age(id, 2);
        tick(Duration.ZERO);
        tick(Duration.ZERO);

        String mine = due(mentee).path("items[0].id");
        due(mentee).then().body("items.number", contains(1)).body("items.status", contains("due"));
        answer(mentee, mine, 4).then().statusCode(200).body("answer.words", equalTo("It was said kindly."));

        due(mentee).then().body("items.size()", equalTo(0));
        due(mentor).then().body("items.size()", equalTo(1));
        mine(mentee, "?status=answered").then().body("items.answer.trust", contains(4));
        answer(mentee, mine, 5).then().statusCode(409);
        List<String> told = told("mentoring.check-in", UUID.fromString(mine), "check-in-due", "check-in-answered");
        assertFalse(told.toString().contains("kindly") || told.toString().contains("trust"));
    }

    @Test
    void nobodyAnswersForAnother() {
        UUID id = active(mentor, mentee);
        age(id, 31);
        tick(Duration.ZERO);
        String mine = due(mentee).path("items[0].id");

        answer(mentor, mine, 5).then().statusCode(404);
        as("manager")
                .body(ratings(5))
                .post("/api/check-ins/" + mine + "/answer")
                .then()
                .statusCode(404);
    }

    @Test
    void nothingIsAnsweredBeforeItIsDueOrAfterTheNextIs() {
        UUID early = active(mentor, mentee);
        tick(Duration.ofDays(31));
        String soon = only("select cast(id as text) from check_in where pairing_id = '" + early + "' and member_id = '"
                + mentee + "'");
        due(mentee).then().body("items.size()", equalTo(0));
        mine(mentee, "").then().body("items.size()", equalTo(0));
        answer(mentee, soon, 4).then().statusCode(409);

        UUID other = UUID.randomUUID();
        UUID late = active(mentor, other);
        age(late, 89);
        tick(Duration.ZERO);
        String old = due(other).path("items[0].id");
        LivePairings.sql(
                "update check_in set due_at = due_at - interval '2 days', closes_at = closes_at - interval '2 days' where id = '"
                        + old + "'");
        age(late, 2);
        tick(Duration.ZERO);
        answer(other, old, 4).then().statusCode(409);
        due(other).then().body("items.number", contains(2));
        mine(other, "?status=missed").then().body("items.id", contains(old));
        mine(other, "").then().body("items.number", contains(2, 1));
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnce() {
        UUID id = active(mentor, mentee);
        age(id, 31);
        tick(Duration.ZERO);
        UUID mine = UUID.fromString(due(mentee).path("items[0].id"));
        UUID his = UUID.fromString(due(mentor).path("items[0].id"));
        answer(mentor, his.toString(), 4);

        tick(Duration.ofDays(7));
        tick(Duration.ofDays(8));

        told("mentoring.check-in", mine, "check-in-due", "check-in-reminded");
        told("mentoring.check-in", his, "check-in-due", "check-in-answered");
        assertEquals("1 true", written(mine));
        assertEquals("1 false", written(his));
    }

    /** How often it was changed, and whether its member was reminded. */
    private static String written(UUID checkIn) {
        return only("select version || ' ' || cast(reminded_at is not null as text) from check_in where id = '"
                + checkIn + "'");
    }

    @Test
    void twoInstancesAskOnce() {
        UUID id = active(mentor, mentee);
        age(id, 31);

        var one = CompletableFuture.runAsync(() -> tick(Duration.ZERO));
        var other = CompletableFuture.runAsync(() -> tick(Duration.ZERO));
        one.join();
        other.join();

        due(mentee).then().body("items.size()", equalTo(1));
        UUID mine = UUID.fromString(due(mentee).path("items[0].id"));
        told("mentoring.check-in", mine, "check-in-due");
        assertEquals("0 false", written(mine));
    }

    @Test
    void whatHasEndedNagsNobody() {
        UUID id = active(mentor, mentee);
        age(id, 31);
        tick(Duration.ZERO);
        String mine = due(mentee).path("items[0].id");
        LivePairings.leave(id, mentor);

        due(mentee).then().body("items.size()", equalTo(0));
        mine(mentee, "?status=missed").then().body("items.id", contains(mine));
        answer(mentee, mine, 4).then().statusCode(409);
        tick(Duration.ofDays(10));
        told("mentoring.check-in", UUID.fromString(mine), "check-in-due");
        assertEquals("0 false", written(UUID.fromString(mine)));
    }

    @Test
    void whoLeftACircleIsAskedNoMore() {
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        UUID id = active(mentor, mentee, second, third);
        age(id, 31);
        tick(Duration.ZERO);
        LivePairings.leave(id, third);

        due(third).then().body("items.size()", equalTo(0));
        due(second).then().body("items.size()", equalTo(1));
        tick(Duration.ofDays(60));
        assertEquals(
                "3",
                only("select cast(count(*) as text) from check_in where number = 2 and pairing_id = '" + id + "'"));
    }

    @Test
    void managersGetMeansFromFivePeopleOn() {
        UUID round = UUID.randomUUID();
        for (int pair = 0; pair < 2; pair++) {
            UUID one = UUID.randomUUID();
            UUID other = UUID.randomUUID();
            askAndAnswer(round, one, other, 2);
        }
        summary(round)
                .then()
                .body("due", equalTo(4))
                .body("answered", equalTo(0))
                .body("means", nullValue());

        UUID fifth = UUID.randomUUID();
        askAndAnswer(round, fifth, UUID.randomUUID(), 5);

        // Four answered 2, and the first of two 5: 2.6.
        summary(round).then().body("answered", equalTo(5)).body("means.trust", equalTo(2.5f));
        assertFalse(summary(round).asString().contains("kindly"));
        as("learner", mentee).get("/api/check-ins/summary").then().statusCode(403);
        assertNull(summary(UUID.randomUUID()).path("means"));
    }

    @Test
    void manyAnswersOfFewPeopleAreStillWithheld() {
        UUID round = UUID.randomUUID();
        UUID id = LivePairings.activeIn(round, mentor, mentee);
        for (int number = 1; number <= 3; number++) {
            age(id, number == 1 ? 31 : 60);
            LivePairings.sql(
                    "update check_in set due_at = due_at - interval '60 days', closes_at = closes_at - interval '60 days' where pairing_id = '"
                            + id + "'");
            tick(Duration.ZERO);
            answer(mentor, due(mentor).path("items[0].id"), 1).then().statusCode(200);
            answer(mentee, due(mentee).path("items[0].id"), 1).then().statusCode(200);
        }

        summary(round).then().body("answered", equalTo(0)).body("means", nullValue());
    }

    @Test
    void oneMoreAnswerOrOneMoreRoundShowsNobodysAnswer() {
        UUID round = UUID.randomUUID();
        for (int pair = 0; pair < 2; pair++) {
            askAndAnswer(round, UUID.randomUUID(), UUID.randomUUID(), 4);
        }
        UUID fifth = UUID.randomUUID();
        UUID sixth = UUID.randomUUID();
        UUID id = LivePairings.activeIn(round, fifth, sixth);
        age(id, 31);
        tick(Duration.ZERO);
        answer(fifth, due(fifth).path("items[0].id"), 4).then().statusCode(200);
        String before = summary(round).asString();
        assertTrue(before.contains("trust"), before);
        answer(sixth, due(sixth).path("items[0].id"), 1).then().statusCode(200);
        assertEquals(before, summary(round).asString());

        // Of all rounds together no more is told than of each of them.
        int all = as("manager").get("/api/check-ins/summary").path("answered");
        for (int few = 0; few < 2; few++) {
            UUID other = UUID.randomUUID();
            askAndAnswer(other, UUID.randomUUID(), UUID.randomUUID(), 1);
            askAndAnswer(other, UUID.randomUUID(), UUID.randomUUID(), 1);
        }
        assertEquals(all, (int) as("manager").get("/api/check-ins/summary").path("answered"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trust", "useful", "rhythm", "goingOn"})
    void eachRatingIsOneToFive(String question) {
        UUID id = active(mentor, mentee);
        age(id, 31);
        tick(Duration.ZERO);
        String mine = due(mentee).path("items[0].id");
        for (Object wrong : List.of(0, 6, "four", 2.5)) {
            Map<String, Object> answer = ratings(4);
            answer.put(question, wrong);
            as("learner", mentee)
                    .body(answer)
                    .post("/api/check-ins/" + mine + "/answer")
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem(question));
        }
    }

    private void askAndAnswer(UUID round, UUID one, UUID other, int rating) {
        UUID id = LivePairings.activeIn(round, one, other);
        age(id, 31);
        tick(Duration.ZERO);
        answer(one, due(one).path("items[0].id"), rating).then().statusCode(200);
        answer(other, due(other).path("items[0].id"), rating).then().statusCode(200);
    }

    private void tick(Duration later) {
        try {
            Instant now = Instant.now().plus(later);
            while (VertxContextSupport.subscribeAndAwait(() -> clock.tick(now.truncatedTo(ChronoUnit.MICROS), 100))
                    > 0) {}
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String only(String query) {
        return LivePairings.text(query);
    }

    private static Response due(UUID member) {
        return mine(member, "?status=due");
    }

    private static Response mine(UUID member, String query) {
        return as("learner", member).get("/api/check-ins/mine" + query);
    }

    private static Response summary(UUID round) {
        return as("manager").get("/api/check-ins/summary?roundId=" + round);
    }

    private static Response answer(UUID member, String checkIn, int rating) {
        return as("learner", member).body(ratings(rating)).post("/api/check-ins/" + checkIn + "/answer");
    }

    private static Map<String, Object> ratings(int rating) {
        return new HashMap<>(Map.of(
                "trust",
                rating,
                "useful",
                rating,
                "rhythm",
                rating,
                "goingOn",
                rating,
                "words",
                "It was said kindly."));
    }
}
