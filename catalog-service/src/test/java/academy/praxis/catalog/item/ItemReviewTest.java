package academy.praxis.catalog.item;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.draft;
import static academy.praxis.catalog.Requests.publish;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.Requests.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.catalog.Directory;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemReviewTest {
    @Inject
    OverdueItems overdue;

    private final UUID author = Directory.member("Nurse", null);

    @Test
    void aProposalIsHandedInSentBackWithAReasonHandedInAgainAndPublished() {
        String id = proposal();

        post("learner", author, id, "submission", 0).statusCode(200).body("status", equalTo("in-review"));
        as("curator").get("/api/items?status=in-review&owner=" + author).then().body("items.id", hasItem(id));
        as("learner", author)
                .header("If-Match", "\"1\"")
                .body(with(reference("Changed while it is reviewed"), "form", "initiative"))
                .put("/api/items/" + id)
                .then()
                .statusCode(403);

        as("curator")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Say who joins in."))
                .post("/api/items/" + id + "/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("reviewNote", equalTo("Say who joins in."));
        post("learner", author, id, "submission", 2).statusCode(200).body("reviewNote", nullValue());
        publish(id, "\"3\"").statusCode(200).body("status", equalTo("published"));

        as("learner", author)
                .get("/api/items/" + id + "/revisions")
                .then()
                .body("items.change", equalTo(List.of("published", "submitted", "sent-back", "submitted", "created")));
    }

    @Test
    void whatIsInReviewIsSeenByItsOwnerAndCuratorsOnlyAndItsHistoryToo() {
        String id = proposal();
        post("learner", author, id, "submission", 0).statusCode(200);

        as("mentor").get("/api/items/" + id).then().statusCode(404);
        as("mentor").get("/api/items/" + id + "/revisions").then().statusCode(404);
        as("mentor").get("/api/items/" + id + "/revisions/0").then().statusCode(404);
        as("mentor").get("/api/items?status=in-review").then().body("items", empty());
        post("mentor", TestTokens.memberId("mentor"), id, "submission", 1).statusCode(404);
        as("learner", author)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "me"))
                .post("/api/items/" + id + "/return")
                .then()
                .statusCode(403);
    }

    @Test
    void whatStoodInADraftIsNotReadByLearnersOnceItIsPublished() {
        String id = proposal();
        publish(id, "\"0\"").statusCode(200);

        as("mentor").get("/api/items/" + id).then().statusCode(200);
        as("mentor").get("/api/items/" + id + "/revisions").then().statusCode(404);
        as("mentor").get("/api/items/" + id + "/revisions/0").then().statusCode(404);
        as("learner", author).get("/api/items/" + id + "/revisions/0").then().statusCode(200);
    }

    @Test
    void aReviewerHandsInNobodysDraft() {
        UUID reviewer = Directory.member("Nurse", null);
        String id = as("learner", author)
                .body(with(with(reference("Mine"), "form", "initiative"), "reviewerId", reviewer.toString()))
                .post("/api/items")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as("learner", reviewer).get("/api/items/" + id).then().statusCode(200);
        post("learner", reviewer, id, "submission", 0).statusCode(403);
    }

    @Test
    void aProposalStaysOfAFormThatMembersMayPropose() {
        String id = proposal();

        as("learner", author)
                .header("If-Match", "\"0\"")
                .body(with(reference("Now an event"), "form", "event"))
                .put("/api/items/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void aDateThatNobodyPlansForIsRefused() {
        for (String date : List.of("+999999999-12-31", "1999-12-31")) {
            as("curator")
                    .body(with(reference("Far"), "reviewBy", date))
                    .post("/api/items")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("reviewBy"));
        }
    }

    @Test
    void aFormThatLacksWhatItNeedsIsNotOffered() {
        String experiment = draft(with(reference("Seven seconds of silence"), "form", "experiment"));
        publish(experiment, "\"0\"").statusCode(400).body("violations[0].field", equalTo("experiment"));
        String assignment = draft(with(reference("Call ten people"), "form", "assignment"));
        publish(assignment, "\"0\"").statusCode(400).body("violations[0].field", equalTo("assignment"));
        var without = reference("No text anywhere");
        without.remove("body");
        String reference = draft(without);
        publish(reference, "\"0\"").statusCode(400).body("violations[0].field", equalTo("body"));

        as("curator")
                .header("If-Match", "\"0\"")
                .body(with(
                        with(reference("Seven seconds of silence"), "form", "experiment"),
                        "experiment",
                        Map.of("hypothesis", "They say more", "tryThis", "Wait", "watch", "Who speaks next")))
                .put("/api/items/" + experiment)
                .then()
                .statusCode(200)
                .body("experiment.tryThis", equalTo("Wait"));
        publish(experiment, "\"1\"").statusCode(200);
    }

    @Test
    void partsOfAnotherFormAreRefused() {
        as("curator")
                .body(with(
                        reference("No experiment"),
                        "experiment",
                        Map.of("hypothesis", "h", "tryThis", "t", "watch", "w")))
                .post("/api/items")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("experiment"));
    }

    @Test
    void aMicroItemThatCannotBeReadOrSeenInTwoMinutesIsRefusedWithTheReason() {
        var micro = with(reference("Micro"), "form", "micro");
        as("curator")
                .body(with(micro, "body", "word ".repeat(500)))
                .post("/api/items")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("body"))
                .body("violations[0].message", containsString("about 127 to read"));
        as("curator")
                .body(with(with(micro, "body", "word ".repeat(100)), "mediaSeconds", 110))
                .post("/api/items")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("mediaSeconds"))
                .body("violations[0].message", containsString("110 to see or hear"));
        as("curator")
                .body(with(with(micro, "body", "word ".repeat(100)), "mediaSeconds", 90))
                .post("/api/items")
                .then()
                .statusCode(201);
    }

    @Test
    void whatIsPublishedIsLookedAtAfterAYearByItsOwnerUnlessSaidOtherwise() {
        String id = published(reference("Look at me"));

        as("curator")
                .get("/api/items/" + id)
                .then()
                .body("reviewBy", equalTo(LocalDate.now().plusYears(1).toString()))
                .body("reviewerId", equalTo(TestTokens.memberId("curator").toString()))
                .body("outOfDate", equalTo(false));
    }

    @Test
    void whatIsOutOfDateSaysSoUntilItsReviewerConfirmsIt() {
        String id = published(with(
                with(reference("Old"), "reviewBy", LocalDate.now().minusDays(1).toString()),
                "reviewerId",
                author.toString()));

        as("learner").get("/api/items/" + id).then().body("outOfDate", equalTo(true));
        as("curator").get("/api/items?outOfDate=true").then().body("items.id", hasItem(id));
        confirm("learner", TestTokens.memberId("learner"), id, 1, "{}").statusCode(403);
        confirm("learner", author, id, 1, "{\"reviewBy\": \"2020-01-01\"}")
                .statusCode(400)
                .body("violations[0].field", equalTo("reviewBy"));
        confirm("learner", author, id, 1, "{}").statusCode(200).body("outOfDate", equalTo(false));
        as("curator").get("/api/items?outOfDate=true").then().body("items.id", org.hamcrest.Matchers.not(hasItem(id)));
    }

    @Test
    void thatAnItemIsOutOfDateIsToldOnceForEachDate() throws Throwable {
        String id = published(with(
                reference("Nobody looked"),
                "reviewBy",
                LocalDate.now().minusDays(1).toString()));
        String current = published(reference("In good time"));

        tick();
        tick();
        as("curator").get("/api/items/" + id).then().header("ETag", "\"1\"");
        assertEquals(1, told(id, 2).size(), "not again the next minute");
        assertEquals(0, told(current, 1).size());

        confirm("curator", TestTokens.memberId("curator"), id, 1, "{}").statusCode(200);
        Directory.sql("update item set review_by = current_date - 2 where id = '" + id + "'");
        tick();
        assertEquals(2, told(id, 4).size(), "again for the next date");
        told(id, 4).forEach(event -> EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value()));
    }

    private void tick() throws Throwable {
        Instant now = Instant.now();
        VertxContextSupport.subscribeAndAwait(() -> overdue.tick(now, 1_000));
    }

    private static List<ConsumerRecord<String, String>> told(String id, int events) {
        return BusProbe.here().eventsOf("catalog.item", UUID.fromString(id), events).stream()
                .filter(event -> BusProbe.header(event, "ce_type").endsWith("item-review-due.v1"))
                .toList();
    }

    @Test
    void whatIsRetiredCanBeTakenUpAgain() {
        String id = published(reference("Back again"));
        post("curator", TestTokens.memberId("curator"), id, "retirement", 1).statusCode(200);
        post("curator", TestTokens.memberId("curator"), id, "reopening", 2)
                .statusCode(200)
                .body("status", equalTo("draft"));
        publish(id, "\"3\"").statusCode(200).body("publishedAt", notNullValue());
    }

    @Test
    void anItemForSomeIsSeenByThemAndNeverByOthers() {
        UUID team = UUID.randomUUID();
        UUID inTeam = Directory.member("Porter", team);
        UUID nurse = Directory.member("Psychiatric Nurse", null);
        UUID other = Directory.member("Porter", UUID.randomUUID());
        UUID unknown = UUID.randomUUID();
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        String id = published(with(
                reference("For some " + word),
                "audience",
                Map.of("teams", List.of(team.toString()), "jobRoles", List.of("psychiatric nurse"))));

        for (UUID reader : List.of(inTeam, nurse)) {
            as("learner", reader).get("/api/items?q=" + word).then().body("items.id", equalTo(List.of(id)));
            as("learner", reader).get("/api/items/" + id).then().statusCode(200);
        }
        for (UUID stranger : List.of(other, unknown)) {
            as("learner", stranger).get("/api/items?q=" + word).then().body("items", empty());
            as("learner", stranger).get("/api/items/" + id).then().statusCode(404);
            as("learner", stranger)
                    .get("/api/items/" + id + "/revisions")
                    .then()
                    .statusCode(404);
        }
        as("curator").get("/api/items?q=" + word).then().body("items.id", equalTo(List.of(id)));
    }

    private String proposal() {
        return as("learner", author)
                .body(with(reference("Walk and talk"), "form", "initiative"))
                .post("/api/items")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(String role, UUID member, String id, String action, int version) {
        return as(role, member)
                .header("If-Match", "\"" + version + "\"")
                .post("/api/items/" + id + "/" + action)
                .then();
    }

    private static ValidatableResponse confirm(String role, UUID member, String id, int version, String body) {
        return as(role, member)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/items/" + id + "/confirmation")
                .then();
    }
}
