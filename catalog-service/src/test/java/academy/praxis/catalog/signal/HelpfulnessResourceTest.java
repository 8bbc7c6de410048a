package academy.praxis.catalog.signal;

import static academy.praxis.catalog.Directory.column;
import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.draft;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.Requests.with;
import static academy.praxis.catalog.Voters.say;
import static academy.praxis.catalog.Voters.voter;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.Directory;
import academy.praxis.catalog.InTransaction;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HelpfulnessResourceTest {
    private static final String TASK = "de-escalate";
    private static final String CHANGED = "academy.praxis.catalog.helpfulness-changed.v1";

    private final UUID me = voter(1);

    @Inject
    Helpfulness helpfulness;

    @Inject
    SignalHousekeeping housekeeping;

    @Test
    void nothingIsToldBeforeFiveHaveSpokenAndThenNobodysOwnWord() {
        String item = published(reference("Five speak"));
        say(1, 3, item, TASK, true);
        say(voter(4), item, TASK, false, "Too long for the corridor.", null);

        told(item).body("members", equalTo(0)).body("share", nullValue()).body("tasks", empty());

        say(5, 5, item, TASK, true);

        told(item)
                .body("members", equalTo(5))
                .body("share", equalTo(0.75f))
                .body("tasks.task", contains(TASK))
                .body("tasks.members", contains(5))
                .body("mine", empty());
        var events = BusProbe.here().eventsOf("catalog.helpfulness", UUID.fromString(item), 1);
        assertEquals(1, events.size());
        assertEquals(CHANGED, BusProbe.header(events.get(0), "ce_type"));
        EventContracts.assertKept(CHANGED, events.get(0).value());
        assertFalse(events.get(0).value().contains("corridor"), events.get(0).value());
        assertFalse(
                events.get(0).value().contains(voter(4).toString()),
                events.get(0).value());
    }

    @Test
    void whoWatchesWhileOneMemberSpeaksSeesNothingMoveUntilFiveHaveSpokenChangedOrTakenBack() {
        String item = published(reference("Watched"));
        say(1, 5, item, TASK, true);
        String before = told(item).extract().asString();
        double score = score(item);
        List<Integer> ranked = ranked(item);

        say(6, 7, item, TASK, false);
        // There and back again is no change.
        say(voter(3), item, TASK, false, null, null);
        say(voter(3), item, TASK, true, null, null);
        say(voter(1), item, TASK, false, null, null);
        takeBack(voter(2), item, null).statusCode(204);

        assertEquals(before, told(item).extract().asString());
        assertEquals(ranked, ranked(item), "nor does what ranking reads");

        say(voter(4), item, TASK, false, null, null);

        told(item).body("members", equalTo(5)).body("share", equalTo(0.25f));
        assertTrue(score(item) < score);
    }

    @Test
    void whenMostTakeItBackNothingIsToldAnyMore() {
        String item = published(reference("Taken back"));
        say(1, 5, item, TASK, true);
        IntStream.rangeClosed(1, 5).forEach(number -> takeBack(voter(number), item, null));

        told(item).body("members", equalTo(0)).body("share", nullValue()).body("tasks", empty());
        var last = BusProbe.here()
                .eventsOf("catalog.helpfulness", UUID.fromString(item), 2)
                .get(1);
        EventContracts.assertKept(CHANGED, last.value());
        assertTrue(last.value().contains("\"version\":2"), last.value());
    }

    @Test
    void oneMemberSpeaksOnceForATaskAndMayChangeIt() {
        String item = published(reference("Once"));
        say(me, item, TASK, true, " It calmed her. ", null)
                .then()
                .statusCode(200)
                .body("why", equalTo("It calmed her."))
                .body("counts", equalTo(true));
        say(me, item, TASK, false, null, null)
                .then()
                .body("helped", equalTo(false))
                .body("why", nullValue());

        as("learner", me)
                .get("/api/items/" + item + "/helpfulness")
                .then()
                .body("mine", hasSize(1))
                .body("mine[0].helped", equalTo(false));
        assertEquals(1, rows(item, me));
    }

    @Test
    void ofTwoWordsAtTheSameMomentThereIsOneRowAndBothAreAnswered() {
        String item = published(reference("At once"));
        Instant at = Instant.now();
        List<Integer> codes = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        say(me, item, TASK, i % 2 == 0, null, at.plusMillis(i)).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertEquals(List.of(200, 200, 200, 200, 200, 200), codes);
        assertEquals(1, rows(item, me));
        assertEquals(
                List.of(false),
                column(
                        "select helped from helpfulness_vote where item_id = '" + item + "' and task <> ''",
                        Boolean.class));
    }

    @Test
    void manyMembersAtTheSameMomentAreAllCounted() {
        String item = published(reference("A crowd"));
        IntStream.rangeClosed(1, 10)
                .mapToObj(number -> CompletableFuture.supplyAsync(() ->
                        say(voter(number), item, TASK, number > 2, null, null).statusCode()))
                .toList()
                .forEach(code -> assertEquals(200, code.join()));

        told(item).body("members", equalTo(10));
    }

    @Test
    void theLaterWordHoldsWhicheverComesInFirst() {
        String item = published(reference("Offline"));
        Instant now = Instant.now();
        say(me, item, TASK, true, null, now.minus(Duration.ofMinutes(10)));

        say(me, item, TASK, false, "older", now.minus(Duration.ofHours(1)))
                .then()
                .statusCode(200)
                .body("helped", equalTo(true));
        say(me, item, TASK, true, null, now.minus(Duration.ofMinutes(10)))
                .then()
                .body("helped", equalTo(true));
        say(me, item, TASK, false, "newer", now.minus(Duration.ofMinutes(5)))
                .then()
                .body("helped", equalTo(false))
                .body("why", equalTo("newer"));
    }

    @Test
    void whatWasTakenBackDoesNotComeBackWithAnOlderWord() {
        String item = published(reference("Gone for good"));
        Instant now = Instant.now();
        takeBack(me, item, now.minus(Duration.ofMinutes(5))).statusCode(204);

        say(me, item, TASK, true, null, now.minus(Duration.ofHours(1))).then().statusCode(204);
        as("learner", me).get("/api/items/" + item + "/helpfulness").then().body("mine", empty());
        say(me, item, TASK, true, null, now.minus(Duration.ofMinutes(1))).then().statusCode(200);
    }

    @Test
    void whatIsWrongIsNamed() {
        String item = published(reference("Limits"));

        say(me, item, TASK, null, null, null).then().statusCode(400).body("violations.field", hasItem("helped"));
        say(me, item, TASK, true, "x".repeat(501), null)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("why"));
        say(me, item, TASK, true, null, Instant.now().plus(Duration.ofHours(1)))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("at"));
        say(me, item, TASK, true, null, Instant.now().minus(Duration.ofDays(40)))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("at"));
        say(me, item, "make-up-a-task", true, null, null)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("task"));
        say(me, item, "x".repeat(101), true, null, null).then().statusCode(400);
        say(me, item, " ", true, null, null).then().statusCode(400);
        takeBack(me, item, "yesterday").statusCode(400).body("violations.field", hasItem("at"));
        assertEquals(0, rows(item, me));
    }

    @Test
    void aTaskMayHaveAnySignAndBeOneOfAnotherItem() {
        String odd = "hand over / brief 100% & debrief? " + UUID.randomUUID();
        String item = published(with(reference("Odd task"), "tasks", List.of(odd)));
        String other = published(reference("Helps with it too"));

        say(me, item, odd, true, null, null).then().statusCode(200).body("task", equalTo(odd));
        say(me, other, odd, true, null, null).then().statusCode(200);
        as("learner", me)
                .delete("/api/items/{id}/helpfulness/{task}", item, odd)
                .then()
                .statusCode(204);
        as("learner", me).get("/api/items/" + item + "/helpfulness").then().body("mine", empty());
    }

    @Test
    void whatOneMayNotSeeOneCannotSpeakOf() {
        String hiddenTask = "secret-" + UUID.randomUUID();
        String hidden = published(with(
                with(reference("Team only"), "tasks", List.of(hiddenTask)),
                "audience",
                Map.of("teams", List.of(UUID.randomUUID().toString()))));
        String draft = draft(reference("A draft"));
        String open = published(reference("For all"));

        for (String unseen : List.of(hidden, draft, UUID.randomUUID().toString())) {
            say(me, unseen, hiddenTask, true, null, null).then().statusCode(404);
            as("learner", me)
                    .get("/api/items/" + unseen + "/helpfulness")
                    .then()
                    .statusCode(404);
            takeBack(me, unseen, null).statusCode(204);
            assertEquals(0, rows(unseen, me));
        }
        // Nor does a hidden item's task show.
        say(me, open, hiddenTask, true, null, null).then().statusCode(400);
        given().contentType(ContentType.JSON)
                .body(Map.of("helped", true))
                .put("/api/items/" + open + "/helpfulness/" + TASK)
                .then()
                .statusCode(401);
    }

    @Test
    void curatorsReadWhyWithoutANameAndNobodyElseDoes() {
        String item = published(reference("Why"));
        say(voter(1), item, TASK, false, "No sound on the ward's computers.", null);
        say(voter(2), item, TASK, true, null, null);
        String path = "/api/items/" + item + "/helpfulness/reasons";

        String body = as("curator")
                .get(path)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].why", containsString("sound"))
                .body("items[0].helped", equalTo(false))
                .extract()
                .asString();
        assertFalse(body.contains(voter(1).toString()), body);
        assertFalse(body.contains("T"), () -> "no time of day: " + body);
        as("curator").get(path + "?helped=true").then().body("items", empty());
        as("manager").get(path).then().statusCode(403);
        as("learner", voter(1)).get(path).then().statusCode(403);
    }

    @Test
    void whatOwnersSayOfTheirOwnDoesNotCount() {
        String item = published(reference("My own work"));
        UUID curator = TestTokens.memberId("curator");

        as("curator")
                .body(Map.of("helped", true))
                .put("/api/items/" + item + "/helpfulness/" + TASK)
                .then()
                .statusCode(200)
                .body("counts", equalTo(false));
        say(1, 4, item, TASK, true);
        told(item).body("members", equalTo(0));

        // An author neither, though another looks after the item.
        Directory.sql("update item set author_id = '" + voter(5) + "' where id = '" + item + "'");
        say(voter(5), item, TASK, true, null, null).then().body("counts", equalTo(false));
        told(item).body("members", equalTo(0));
        assertEquals(1, rows(item, curator));
    }

    @Test
    void whoLeavesTakesTheirTracesAndLeavesTheirWordWithoutAName() {
        String item = published(reference("Left behind"));
        UUID leaver = Directory.member("Nurse", null);
        say(1, 4, item, TASK, true);
        say(leaver, item, TASK, true, "I, Noor, say so.", null).then().statusCode(200);
        as("learner", leaver).put("/api/items/" + item + "/opened").then().statusCode(204);
        as("learner", leaver).put("/api/items/" + item + "/saved").then().statusCode(204);
        told(item).body("members", equalTo(5));

        BusProbe.here().send("identity.member", leaver, "academy.praxis.identity.member-deactivated.v1", """
                {"id": "%s", "version": 9, "displayName": "Noor", "jobRole": "Nurse", "languages": ["nl"], "status": "DEACTIVATED"}
                """.formatted(
                        leaver));
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> rows(item, leaver) == 0
                        && count("saved_item", leaver) == 0
                        && count("opened_item", leaver) == 0);

        told(item).body("members", equalTo(5)).body("share", equalTo(1.0f));
        assertEquals(
                List.of(2L),
                column(
                        "select count(*) from helpfulness_vote where item_id = '" + item
                                + "' and member_id is null and why is null and helped",
                        Long.class),
                "for the task, and in all");
        // A token may outlive a membership by minutes.
        say(leaver, item, TASK, false, null, null).then().statusCode(403);
        as("learner", leaver).put("/api/items/" + item + "/saved").then().statusCode(403);
        assertEquals(0, rows(item, leaver));
    }

    @Test
    void anOwnersWordsGoWithTheOwnerForTheyWouldBeginToCount() {
        UUID owner = Directory.member("Nurse", null);
        String item = published(reference("Owned"));
        Directory.sql("update item set owner_id = '" + owner + "' where id = '" + item + "'");
        say(owner, item, TASK, true, null, null).then().body("counts", equalTo(false));

        InTransaction.call(() -> new SignalsOfLeavers().left(owner));

        assertEquals(
                List.of(0L),
                column("select count(*) from helpfulness_vote where item_id = '" + item + "'", Long.class));
    }

    @Test
    void openingMovesNoRankAndIsCountedOnceADay() {
        String item = published(reference("Often opened"));
        List<Integer> before = ranked(item);
        for (int number = 1; number <= 6; number++) {
            for (int time = 0; time < 3; time++) {
                as("learner", voter(number))
                        .put("/api/items/" + item + "/opened")
                        .then()
                        .statusCode(204);
            }
        }

        assertEquals(before, ranked(item));
        assertEquals(
                List.of(6L), column("select count(*) from opened_item where item_id = '" + item + "'", Long.class));
        told(item).body("openedBy", equalTo(5)).body("members", equalTo(0));
        as("learner", voter(1))
                .put("/api/items/" + item + "/opened?at=" + Instant.now().minus(Duration.ofDays(2)))
                .then()
                .statusCode(204);
        assertEquals(
                List.of(7L), column("select count(*) from opened_item where item_id = '" + item + "'", Long.class));
        as("learner", voter(1))
                .put("/api/items/" + UUID.randomUUID() + "/opened")
                .then()
                .statusCode(404);
    }

    @Test
    void forATaskTheItemThatHelpedWithItComesFirst() {
        String good = published(with(reference("Good at it"), "tasks", List.of(TASK, "handover")));
        String other = published(with(reference("Good at something else"), "tasks", List.of(TASK, "handover")));
        say(1, 5, good, TASK, true);
        say(1, 5, other, "handover", true);
        say(6, 10, other, TASK, false);

        var ids = List.of(UUID.fromString(good), UUID.fromString(other));
        HelpfulnessScores scores = InTransaction.call(() -> helpfulness.of(ids, TASK));
        HelpfulnessScores whole = InTransaction.call(() -> helpfulness.of(ids));

        assertTrue(scores.of(ids.get(0)) > scores.neutral());
        assertTrue(scores.of(ids.get(1)) < whole.of(ids.get(1)));
        assertEquals(scores.neutral(), scores.of(UUID.randomUUID()));
        assertTrue(scores.lift(ids.get(0)) > 0);
    }

    @Test
    void aMemberSeesAllOfTheirSignalsAtOnePlaceAndNobodyElses() {
        UUID member = UUID.randomUUID();
        String item = published(reference("Mine to see"));
        String second = published(reference("Mine to see, too"));
        say(member, item, TASK, true, "Because.", null);
        as("learner", member).put("/api/items/" + second + "/saved").then().statusCode(204);
        as("learner", member).put("/api/items/" + second + "/opened").then().statusCode(204);

        as("learner", member)
                .get("/api/my-signals")
                .then()
                .statusCode(200)
                .body("items.kind", contains("opened", "saved", "helpfulness"))
                .body("items[2].why", equalTo("Because."))
                .body("items[2].title", equalTo("Mine to see"));
        String next = as("learner", member)
                .get("/api/my-signals?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        as("learner", member)
                .get("/api/my-signals?limit=2&after=" + next)
                .then()
                .body("items.kind", contains("helpfulness"))
                .body("next", nullValue());
        as("learner", member).get("/api/my-signals?kind=saved").then().body("items", hasSize(1));
        as("learner", UUID.randomUUID()).get("/api/my-signals").then().body("items", empty());

        as("curator")
                .header("If-Match", "*")
                .post("/api/items/" + item + "/retirement")
                .then()
                .statusCode(200);
        as("learner", member).get("/api/my-signals?kind=helpfulness").then().body("items[0].title", nullValue());
    }

    @Test
    void whatWasTakenBackIsForgottenOnceNoOlderWordCanComeIn() {
        String item = published(reference("Tidied"));
        takeBack(me, item, null);
        Directory.sql(
                "update helpfulness_vote set said_at = said_at - interval '32 days' where item_id = '" + item + "'");
        say(voter(2), item, TASK, true, null, null);

        InTransaction.call(housekeeping::tidy);

        assertEquals(0, rows(item, me));
        assertEquals(1, rows(item, voter(2)));
    }

    @Test
    void machinesReadAndSayNothing() {
        String item = published(reference("For people"));
        var machine = given().auth()
                .oauth2(TestTokens.ofMachine("example-integrator"))
                .contentType(ContentType.JSON)
                .body(Map.of("helped", true));

        machine.put("/api/items/" + item + "/helpfulness/" + TASK).then().statusCode(not(equalTo(200)));
        assertEquals(
                List.of(0L),
                column("select count(*) from helpfulness_vote where item_id = '" + item + "'", Long.class));
    }

    private double score(String item) {
        UUID id = UUID.fromString(item);
        return InTransaction.call(() -> helpfulness.of(List.of(id))).lift(id);
    }

    private static List<Integer> ranked(String item) {
        return column(
                "select members * 1000 + helped from item_helpfulness where item_id = '" + item + "'", Integer.class);
    }

    private static ValidatableResponse told(String item) {
        return as("mentor").get("/api/items/" + item + "/helpfulness").then().statusCode(200);
    }

    private static ValidatableResponse takeBack(UUID member, String item, Object at) {
        return as("learner", member)
                .delete("/api/items/" + item + "/helpfulness/" + TASK + (at == null ? "" : "?at=" + at))
                .then();
    }

    private static long rows(String item, UUID member) {
        return column(
                        "select count(*) from helpfulness_vote where item_id = '" + item + "' and member_id = '"
                                + member + "' and task <> ''",
                        Long.class)
                .get(0);
    }

    private static long count(String table, UUID member) {
        return column("select count(*) from " + table + " where member_id = '" + member + "'", Long.class)
                .get(0);
    }
}
