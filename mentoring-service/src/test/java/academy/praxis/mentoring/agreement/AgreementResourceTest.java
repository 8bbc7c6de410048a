package academy.praxis.mentoring.agreement;

import static academy.praxis.mentoring.LivePairings.active;
import static academy.praxis.mentoring.LivePairings.matching;
import static academy.praxis.mentoring.LivePairings.told;
import static academy.praxis.mentoring.Requests.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.LivePairings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AgreementResourceTest {
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();

    @Test
    void beforeAnybodyWroteTheAcademyProposesInTheLanguageAskedFor() {
        UUID id = active(mentor, mentee);

        read(id, mentee, "nl-BE, en;q=0.5")
                .then()
                .statusCode(200)
                .body("written", equalTo(false))
                .body("language", equalTo("nl"))
                .body("content.confidentiality", containsString("blijft onder ons"))
                .body("content.rhythm", equalTo("P14D"))
                .body("content.sessionLength", equalTo("PT1H"))
                .body("missing", contains(mentor.toString(), mentee.toString()));
        read(id, mentee, "fr")
                .then()
                .body("language", equalTo("en"))
                .body("content.confidentiality", containsString("stays between us"));
        read(id, mentee, ";;q=nonsense").then().statusCode(200).body("language", equalTo("en"));
    }

    @Test
    void theProposalCanBeWrittenAsItIs() {
        UUID id = active(mentor, mentee);
        Map<String, Object> proposed = read(id, mentee, "nl").path("content");

        as("learner", mentee)
                .body(proposed)
                .put(path(id))
                .then()
                .statusCode(200)
                .body("written", equalTo(true));
    }

    @Test
    void itHoldsOnceEveryoneAgreedToTheSameVersion() {
        UUID id = active(mentor, mentee);

        Response written =
                as("learner", mentee).body(content("Lead a safety plan")).put(path(id));
        written.then()
                .statusCode(200)
                .body("agreed.memberId", contains(mentee.toString()))
                .body("missing", contains(mentor.toString()))
                .body("holds", equalTo(false));
        consent(id, mentor, written).then().statusCode(200).body("holds", equalTo(true));
        consent(id, mentor, written).then().statusCode(200).body("holds", equalTo(true));

        Response changed = matching(mentor, written).body(content("Lead two")).put(path(id));
        changed.then()
                .statusCode(200)
                .body("agreed.memberId", contains(mentor.toString()))
                .body("holds", equalTo(false));
        consent(id, mentee, written).then().statusCode(412);
        consent(id, mentee, changed).then().statusCode(200).body("missing", empty());

        List<String> told = told(
                "mentoring.agreement",
                id,
                "agreement-changed",
                "agreement-changed",
                "agreement-changed",
                "agreement-changed");
        assertTrue(told.get(3).contains("\"holds\":true"));
        assertFalse(told.toString().contains("safety"));
    }

    @Test
    void writingTheSameWithdrawsNobodysConsent() {
        UUID id = active(mentor, mentee);
        Response written = as("learner", mentee).body(content("The same")).put(path(id));
        consent(id, mentor, written);

        matching(mentor, written)
                .body(content("The same"))
                .put(path(id))
                .then()
                .statusCode(200)
                .header("ETag", written.header("ETag"))
                .body("holds", equalTo(true));
    }

    @Test
    void whoKnowsOnlyTheProposalDoesNotOverwriteWhatTheOtherWrote() {
        UUID id = active(mentor, mentee);
        Response proposal = read(id, mentor, "en");
        as("learner", mentee).body(content("Hers")).put(path(id)).then().statusCode(200);

        matching(mentor, proposal).body(content("His")).put(path(id)).then().statusCode(412);
        as("mentor", mentor).body(content("His")).put(path(id)).then().statusCode(428);
    }

    @Test
    void ofTwoWhoWriteTheFirstAtTheSameTimeOneIsToldToReadFirst() {
        for (int i = 0; i < 5; i++) {
            UUID id = active(mentor, UUID.randomUUID(), mentee);
            var one = CompletableFuture.supplyAsync(
                    () -> as("mentor", mentor).body(content("One")).put(path(id)));
            var other = CompletableFuture.supplyAsync(
                    () -> as("learner", mentee).body(content("Other")).put(path(id)));

            assertEquals(200 + 428, one.join().statusCode() + other.join().statusCode());
        }
    }

    @Test
    void inACircleEveryoneHasToAgreeAndWhoLeavesDoesNot() {
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        UUID id = active(mentor, mentee, second, third);
        Response written = as("mentor", mentor).body(content("Together")).put(path(id));
        consent(id, mentee, written);
        consent(id, second, written).then().body("holds", equalTo(false));

        LivePairings.leave(id, third);

        read(id, mentee, "en")
                .then()
                .body("holds", equalTo(true))
                .body("agreed.memberId", containsInAnyOrder(mentor.toString(), mentee.toString(), second.toString()));
        read(id, third, "en").then().statusCode(404);
    }

    @Test
    void whoWasAskedToJoinACircleSeesNothingOfItBeforeTheySaidYesAndNobodyWaitsForThem() {
        UUID asked = UUID.randomUUID();
        UUID id = LivePairings.circleWithOneAsked(mentor, asked, mentee);
        Response written = as("mentor", mentor).body(content("Together")).put(path(id));
        consent(id, mentee, written).then().statusCode(200).body("holds", equalTo(true));

        read(id, asked, "en").then().statusCode(404);
        consent(id, asked, written).then().statusCode(409);
        as("learner", asked).post("/api/pairings/" + id + "/acceptance").then().statusCode(200);

        read(id, asked, "en")
                .then()
                .statusCode(200)
                .body("missing", contains(asked.toString()))
                .body("holds", equalTo(false));
    }

    @Test
    void nobodyElseReadsOrWritesItManagersNeither() {
        UUID id = active(mentor, mentee);

        for (String role : List.of("learner", "manager", "admin")) {
            as(role, UUID.randomUUID()).get(path(id)).then().statusCode(404);
            as(role, UUID.randomUUID())
                    .body(content("Mine"))
                    .put(path(id))
                    .then()
                    .statusCode(404);
            as(role, UUID.randomUUID())
                    .header("If-Match", "*")
                    .post(path(id) + "/consent")
                    .then()
                    .statusCode(404);
        }
        as("learner", mentee)
                .header("If-Match", "*")
                .post(path(id) + "/consent")
                .then()
                .statusCode(409);
    }

    @Test
    void nobodyWritesBeforeItIsActiveOrAfterItEnded() {
        UUID proposed = LivePairings.proposed(null, mentor, mentee);
        as("learner", mentee).body(content("Early")).put(path(proposed)).then().statusCode(409);

        UUID id = active(mentor, mentee);
        as("mentor", mentor).body(content("In time")).put(path(id)).then().statusCode(200);
        LivePairings.leave(id, mentor);
        as("mentor", mentor)
                .header("If-Match", "*")
                .body(content("Late"))
                .put(path(id))
                .then()
                .statusCode(409);
        read(id, mentor, "en").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "rhythm, P0D",
        "rhythm, P91D",
        "rhythm, P1M",
        "rhythm, P-7D",
        "rhythm, fortnightly",
        "sessionLength, PT14M",
        "sessionLength, PT4H1M",
        "sessionLength, PT60M30S",
        "sessionLength, an hour",
        "until, 2020-01-01",
        "until, 2999-01-01",
        "purpose, ' '"
    })
    void whatCannotBeIsRefusedByItsName(String field, String value) {
        UUID id = active(mentor, mentee);
        Map<String, Object> wrong = content("All right but one");
        wrong.put(field, value);

        as("learner", mentee).body(wrong).put(path(id)).then().statusCode(400).body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"purpose", "confidentiality", "absence"})
    void wordsHaveALimit(String field) {
        UUID id = active(mentor, mentee);
        Map<String, Object> wrong = content("All right but one");
        wrong.put(field, "x".repeat(2001));

        as("learner", mentee)
                .body(wrong)
                .put(path(id))
                .then()
                .statusCode(400)
                .body("violations.field", contains(field));
    }

    private static Map<String, Object> content(String purpose) {
        return new HashMap<>(Map.of(
                "purpose",
                purpose,
                "rhythm",
                "P2W",
                "sessionLength",
                "PT45M",
                "confidentiality",
                "Between us.",
                "absence",
                "Say so.",
                "until",
                LocalDate.now().plusMonths(3).toString()));
    }

    private static Response read(UUID pairing, UUID member, String languages) {
        return as("learner", member).header("Accept-Language", languages).get(path(pairing));
    }

    private static Response consent(UUID pairing, UUID member, Response known) {
        return matching(member, known).post(path(pairing) + "/consent");
    }

    private static String path(UUID pairing) {
        return "/api/pairings/" + pairing + "/agreement";
    }
}
