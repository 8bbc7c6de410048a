package academy.praxis.mentoring.closing;

import static academy.praxis.mentoring.LivePairings.active;
import static academy.praxis.mentoring.LivePairings.told;
import static academy.praxis.mentoring.Requests.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.mentoring.LivePairings;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ClosingResourceTest {
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();

    @Inject
    ClosingClock clock;

    @Test
    void itIsClosedOnceBothLookedBackAndSharedWordsAreReadByTheOther() {
        UUID id = active(mentor, mentee);
        answer(mentee, id, survey(9, true)).then().statusCode(409);
        ask(mentee, id).then().statusCode(200).body("askedBy", equalTo(mentee.toString()));
        ask(mentor, id).then().statusCode(200).body("askedBy", equalTo(mentee.toString()));

        answer(mentee, id, survey(9, true))
                .then()
                .statusCode(200)
                .body("status", equalTo("active"))
                .body("completesAt", notNullValue())
                .body("mine.helped", equalTo(9));
        answer(mentee, id, survey(1, true)).then().statusCode(409);
        get(mentor, id)
                .then()
                .body("mine", nullValue())
                .body("shared.words", contains("The night we went together."))
                .body("answered", contains(mentee.toString()));
        answer(mentor, id, survey(7, false))
                .then()
                .statusCode(200)
                .body("status", equalTo("closed"))
                .body("completesAt", nullValue());
        get(mentee, id).then().body("shared", empty());

        as("manager")
                .get("/api/pairings/" + id)
                .then()
                .body("status", equalTo("closed"))
                .body("endReason", equalTo("completed"));
        told("mentoring.pairing", id, "pairing-proposed", "pairing-accepted", "pairing-closed");
        var told = told("mentoring.closing", id, "closing-asked", "closing-answered", "closing-answered");
        assertFalse(told.toString().contains("night") || told.toString().contains("helped"));
        ask(mentee, id).then().statusCode(409);
    }

    @Test
    void ofTwoWhoLookBackAtTheSameTimeTheSecondClosesIt() {
        for (int i = 0; i < 3; i++) {
            UUID other = UUID.randomUUID();
            UUID id = active(mentor, other);
            ask(other, id);
            var one = CompletableFuture.supplyAsync(() -> answer(mentor, id, survey(5, false)));
            var two = CompletableFuture.supplyAsync(() -> answer(other, id, survey(5, false)));
            assertEquals(400, one.join().statusCode() + two.join().statusCode());

            get(other, id).then().body("status", equalTo("closed"));
        }
    }

    @Test
    void twoWeeksAfterTheFirstLookedBackItIsClosedWithoutTheOtherWhoStillMayLookBack() {
        UUID id = active(mentor, mentee);
        ask(mentee, id);
        tick(Duration.ofDays(20));
        get(mentee, id).then().body("status", equalTo("active"));
        answer(mentee, id, survey(9, false));

        tick(Duration.ofDays(14).minusMinutes(5));
        get(mentee, id).then().body("status", equalTo("active"));
        tick(Duration.ofDays(14).plusMinutes(5));
        String closed = stored(id);
        tick(Duration.ofDays(15));

        get(mentee, id).then().body("status", equalTo("closed"));
        assertEquals(closed, stored(id));
        told("mentoring.pairing", id, "pairing-proposed", "pairing-accepted", "pairing-closed");
        answer(mentor, id, survey(3, false)).then().statusCode(200);
        LivePairings.sql("update pairing set ended_at = ended_at - interval '61 days' where id = '" + id + "'");
        LivePairings.sql("delete from closing_survey where pairing_id = '" + id + "'");
        answer(mentor, id, survey(3, false)).then().statusCode(409);
    }

    /** How often the pairing and its closing were changed. */
    private static String stored(UUID pairing) {
        return LivePairings.text("select p.version || ' ' || c.version from pairing p join pairing_closing c"
                + " on c.pairing_id = p.id where p.id = '" + pairing + "'");
    }

    @Test
    void aCircleIsClosedByItsMentorOrByAllMentees() {
        UUID second = UUID.randomUUID();
        UUID byMentees = active(mentor, mentee, second);
        ask(mentee, byMentees);
        answer(mentee, byMentees, survey(8, false))
                .then()
                .body("status", equalTo("active"))
                .body("completesAt", nullValue());
        tick(Duration.ofDays(30));
        get(second, byMentees).then().body("status", equalTo("active"));
        answer(second, byMentees, survey(8, false)).then().body("status", equalTo("closed"));

        UUID byMentor = active(mentor, mentee, second);
        ask(mentor, byMentor);
        answer(mentor, byMentor, survey(8, false)).then().body("status", equalTo("closed"));
        answer(second, byMentor, survey(8, false)).then().statusCode(200);
    }

    @Test
    void whoLeftEarlyAndWhoWasLeftMayLookBack() {
        UUID id = active(mentor, mentee);
        LivePairings.leave(id, mentee);

        answer(mentee, id, survey(2, true)).then().statusCode(200).body("askedBy", nullValue());
        answer(mentor, id, survey(4, false)).then().statusCode(200).body("shared.size()", equalTo(1));
        told("mentoring.closing", id, "closing-answered", "closing-answered");
    }

    @Test
    void whoLeftACircleReadsNothingThatIsSharedInIt() {
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        UUID id = active(mentor, mentee, second, third);
        LivePairings.leave(id, third);
        get(mentor, id).then().body("status", equalTo("active"));
        ask(mentee, id);
        answer(mentee, id, survey(9, true)).then().statusCode(200);

        get(second, id).then().body("shared.memberId", contains(mentee.toString()));
        get(third, id).then().statusCode(200).body("shared", empty());
        answer(third, id, survey(2, false)).then().statusCode(200).body("shared", empty());
    }

    @Test
    void nobodyElseAsksAnswersOrReads() {
        UUID id = active(mentor, mentee);
        UUID stranger = UUID.randomUUID();

        ask(stranger, id).then().statusCode(404);
        answer(stranger, id, survey(1, false)).then().statusCode(404);
        get(stranger, id).then().statusCode(404);
        as("manager").get("/api/pairings/" + id + "/closing").then().statusCode(404);
        ask(mentee, LivePairings.proposed(null, mentor, mentee)).then().statusCode(409);
        ask(mentee, UUID.randomUUID()).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"helped, 11", "helped, -1", "recommend, 11", "goals, plenty", "share, perhaps", "helped, 7.5"})
    void whatCannotBeIsRefusedByItsName(String field, String value) {
        UUID id = active(mentor, mentee);
        ask(mentee, id);
        Map<String, Object> wrong = survey(5, false);
        wrong.put(field, value.matches("-?[0-9.]+") ? (Object) Double.valueOf(value) : value);
        if (wrong.get(field) instanceof Double number && number % 1 == 0) {
            wrong.put(field, number.intValue());
        }

        answer(mentee, id, wrong).then().statusCode(400).body("violations.field", hasItem(field));
    }

    @Test
    void managersGetMeansFromFivePeopleOn() {
        UUID round = UUID.randomUUID();
        UUID[] people = new UUID[5];
        for (int i = 0; i < 5; i++) {
            people[i] = UUID.randomUUID();
        }
        UUID id = LivePairings.activeIn(round, people[0], people[1], people[2], people[3], people[4]);
        ask(people[0], id);
        for (int i = 1; i < 5; i++) {
            answer(people[i], id, survey(8, false)).then().statusCode(200);
        }
        summary(round).then().body("answered", equalTo(0)).body("means", nullValue());
        answer(people[0], id, survey(3, false)).then().statusCode(200);

        summary(round)
                .then()
                .body("answered", equalTo(5))
                .body("means.helped", equalTo(7.0f))
                .body("means.reachedMostGoals", equalTo(1.0f));
        assertFalse(summary(round).asString().contains("night"));
        UUID sixth = UUID.randomUUID();
        UUID seventh = UUID.randomUUID();
        String five = summary(round).asString();
        UUID more = LivePairings.activeIn(round, sixth, seventh);
        ask(sixth, more);
        answer(sixth, more, survey(0, false)).then().statusCode(200);
        assertEquals(five, summary(round).asString(), "the sixth answer must not show");
        as("learner", mentee).get("/api/closing-surveys/summary").then().statusCode(403);
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

    private static Response summary(UUID round) {
        return as("manager").get("/api/closing-surveys/summary?roundId=" + round);
    }

    private static Response ask(UUID member, UUID pairing) {
        return as("learner", member).post("/api/pairings/" + pairing + "/closing");
    }

    private static Response answer(UUID member, UUID pairing, Map<String, Object> survey) {
        return as("learner", member).body(survey).post("/api/pairings/" + pairing + "/closing/survey");
    }

    private static Response get(UUID member, UUID pairing) {
        return as("learner", member).get("/api/pairings/" + pairing + "/closing");
    }

    private static Map<String, Object> survey(int helped, boolean share) {
        return new HashMap<>(Map.of(
                "helped",
                helped,
                "goals",
                "most",
                "recommend",
                8,
                "words",
                "The night we went together.",
                "share",
                share));
    }
}
