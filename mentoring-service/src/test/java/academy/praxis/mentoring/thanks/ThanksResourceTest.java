package academy.praxis.mentoring.thanks;

import static academy.praxis.mentoring.LivePairings.active;
import static academy.praxis.mentoring.LivePairings.told;
import static academy.praxis.mentoring.Requests.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.mentoring.InTransaction;
import academy.praxis.mentoring.LivePairings;
import academy.praxis.mentoring.pairing.Pairings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThanksResourceTest {
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();

    @Inject
    Pairings pairings;

    @Test
    void eitherThanksTheOtherOnceADayAndOnlyTheyReadIt() {
        UUID id = active(mentor, mentee);

        Response given = thank(mentee, id, null, "You listened.");
        given.then()
                .statusCode(201)
                .body("to.memberId", equalTo(mentor.toString()))
                .body("from.memberId", equalTo(mentee.toString()));
        thank(mentee, id, mentor, "Again.").then().statusCode(409);
        thank(mentor, id, mentee, "You dared.").then().statusCode(201);

        mine(mentor, "").then().body("items.words", contains("You listened."));
        mine(mentor, "?direction=given").then().body("items.words", contains("You dared."));
        as("manager").get("/api/pairings/thanks/mine").then().body("items.size()", equalTo(0));
        var told = told("mentoring.thanks", UUID.fromString(given.path("id")), "thanks-given");
        assertFalse(told.toString().contains("listened"));

        LivePairings.sql(
                "update pairing_thanks set day = day - 1, at = at - interval '1 day' where pairing_id = '" + id + "'");
        thank(mentee, id, mentor, "And today.").then().statusCode(201);
        Response first = mine(mentor, "?limit=1");
        first.then().body("items.words", contains("And today."));
        mine(mentor, "?limit=1&after=" + first.path("next"))
                .then()
                .body("items.words", contains("You listened."))
                .body("next", nullValue());
    }

    @Test
    void ofTwoAtTheSameTimeOneCounts() {
        UUID id = active(mentor, mentee);
        var one = CompletableFuture.supplyAsync(() -> thank(mentee, id, null, "One."));
        var other = CompletableFuture.supplyAsync(() -> thank(mentee, id, null, "Two."));

        assertEquals(201 + 409, one.join().statusCode() + other.join().statusCode());
    }

    @Test
    void aRetryWithTheSameKeyIsTheSameThanks() {
        UUID id = active(mentor, mentee);
        String key = UUID.randomUUID().toString();
        Map<String, Object> words = Map.of("words", "Once.");
        var first =
                as("learner", mentee).header("Idempotency-Key", key).body(words).post(path(id));
        var second =
                as("learner", mentee).header("Idempotency-Key", key).body(words).post(path(id));

        second.then().statusCode(201).body("id", equalTo(first.path("id")));
    }

    @Test
    void inACircleTheMentorSaysWhomAndMenteesMeanTheMentor() {
        UUID second = UUID.randomUUID();
        UUID id = active(mentor, mentee, second);

        thank(mentor, id, null, "Who?").then().statusCode(400).body("violations.field", hasItem("to"));
        thank(mentor, id, mentor, "Me.").then().statusCode(400);
        thank(mentee, id, second, "Peer.").then().statusCode(400);
        thank(mentor, id, second, "You.").then().statusCode(201);
        thank(mentee, id, null, "You.").then().statusCode(201);
    }

    @Test
    void strangersCannotAndThereMustBeWords() {
        UUID id = active(mentor, mentee);

        thank(UUID.randomUUID(), id, mentor, "Hello.").then().statusCode(404);
        as("manager").body(Map.of("words", "Well done.")).post(path(id)).then().statusCode(404);
        thank(mentee, id, null, " ").then().statusCode(400);
        thank(mentee, id, null, "x".repeat(1001)).then().statusCode(400);
        thank(mentee, LivePairings.proposed(null, mentor, mentee), null, "Early.")
                .then()
                .statusCode(404);
    }

    @Test
    void oneMayThankForTwoMonthsAfterAGoodEnd() {
        UUID id = active(mentor, mentee);
        InTransaction.call(() -> pairings.complete(id));
        LivePairings.sql("update pairing set ended_at = ended_at - interval '59 days' where id = '" + id + "'");
        thank(mentee, id, null, "It was good while it lasted.").then().statusCode(201);

        LivePairings.sql("update pairing set ended_at = ended_at - interval '2 days' where id = '" + id + "'");
        thank(mentor, id, null, "For me, too.").then().statusCode(409).body("detail", containsString("60 days"));
    }

    @Test
    void whoWasLeftDoesNotWriteAnyMoreNorDoesWhoLeft() {
        UUID second = UUID.randomUUID();
        UUID byMentee = active(mentor, mentee);
        UUID byMentor = active(mentor, second);
        LivePairings.leave(byMentee, mentee);
        LivePairings.leave(byMentor, mentor);

        thank(mentee, byMentee, null, "Call me.").then().statusCode(409);
        thank(mentor, byMentee, null, "Come back.").then().statusCode(409);
        thank(second, byMentor, null, "Come back.").then().statusCode(409);
        thank(mentor, byMentor, null, "Call me.").then().statusCode(409);
    }

    @Test
    void whatNoDatabaseCanHoldIsRefusedByItsName() {
        UUID id = active(mentor, mentee);

        thank(mentee, id, null, "You\0listened.").then().statusCode(400).body("violations.field", hasItem("words"));
        as("learner", mentee)
                .urlEncodingEnabled(false)
                .get("/api/pairings/thanks/mine?after=a%00b")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("after"));
        for (String time : new String[] {"-1000000-01-01T00:00:00Z", "+1000000-01-01T00:00:00Z"}) {
            String cursor = Base64.getUrlEncoder()
                    .encodeToString((time + "\u001f" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
            mine(mentee, "?after=" + cursor).then().statusCode(400).body("violations.field", hasItem("after"));
        }
    }

    private static Response thank(UUID from, UUID pairing, UUID to, String words) {
        Map<String, Object> thanks = new HashMap<>(Map.of("words", words));
        if (to != null) {
            thanks.put("to", to);
        }
        return as("learner", from).body(thanks).post(path(pairing));
    }

    private static Response mine(UUID member, String query) {
        return as("learner", member).get("/api/pairings/thanks/mine" + query);
    }

    private static String path(UUID pairing) {
        return "/api/pairings/" + pairing + "/thanks";
    }
}
