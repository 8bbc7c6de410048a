package academy.praxis.catalog.unmet;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.search.Asking.ask;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.Directory;
import academy.praxis.catalog.InTransaction;
import academy.praxis.catalog.search.CommunityStub;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CommunityStub.class)
class UnmetNeedResourceTest {
    private static final UUID SPACE = UUID.randomUUID();

    private final String word = "zq"
            + UUID.randomUUID()
                    .toString()
                    .replaceAll("[^a-f]", "")
                    .concat("ghijklmn")
                    .substring(0, 8) + System.nanoTime();

    @Inject
    UnmetNeeds needs;

    @BeforeEach
    void theCommunityWorks() {
        CommunityStub.works();
    }

    @Test
    void aQuestionWithoutAGoodAnswerIsSaidToHaveNoneAndIsCountedByMembersWithoutTheirNames() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        String question = "How do I mend a broken " + word + " bicycle?";

        String id = needOf(one, question);
        assertEquals(id, needOf(one, question.toUpperCase(java.util.Locale.ROOT)), "asked again");
        assertEquals(id, needOf(other, "how do i mend a broken " + word + " bicycle"));

        String said = as("curator")
                .get("/api/unmet-needs/" + id)
                .then()
                .statusCode(200)
                .body("members", equalTo(2))
                .body("times", equalTo(3))
                .body("question", equalTo(question))
                .body("status", equalTo("open"))
                .extract()
                .asString();
        assertTrue(!said.contains(one.toString()) && !said.contains(other.toString()), said);
        as("learner").get("/api/unmet-needs/" + id).then().statusCode(403);
        as("learner").get("/api/unmet-needs").then().statusCode(403);
    }

    @Test
    void thoseThatAskTheSameInOtherWordsAreOneNeed() {
        UUID one = UUID.randomUUID();
        String id = needOf(one, "Where do I park my yellow " + word + " bicycle at the canteen?");

        assertEquals(id, needOf(one, "Where can I park my yellow " + word + " bicycle at the canteen"));
        assertTrue(!id.equals(needOf(one, "Who invented the purple " + word + " sandwich machine?")));
        as("curator").get("/api/unmet-needs/" + id).then().body("alsoAsked[0]", containsString("can I park"));
    }

    @Test
    void manyAtOnceAreOneNeedEachMemberCountedOnce() {
        String question = "Which " + word + " wombat sings at noon";
        List<CompletableFuture<String>> asking = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> needOf(UUID.randomUUID(), question)))
                .toList();
        List<String> ids = asking.stream().map(CompletableFuture::join).toList();

        assertEquals(1, ids.stream().distinct().count());
        as("curator")
                .get("/api/unmet-needs/" + ids.get(0))
                .then()
                .body("members", equalTo(4))
                .body("times", equalTo(4));
    }

    @Test
    void fewWordsAreNoQuestion() {
        ask(UUID.randomUUID(), word).body("noGoodAnswer", equalTo(true)).body("unmetNeedId", nullValue());
        ask(UUID.randomUUID(), "😀 😀 😀").body("noGoodAnswer", equalTo(true)).body("unmetNeedId", nullValue());
    }

    @Test
    void nobodyFillsTheListAlone() {
        UUID one = UUID.randomUUID();
        List<UUID> noted = IntStream.range(0, 101)
                .mapToObj(i -> InTransaction.call(() -> needs.note(word + " number " + i, null, one)))
                .toList();

        assertTrue(noted.subList(0, 100).stream().allMatch(id -> id != null));
        assertEquals(null, noted.get(100));
    }

    @Test
    void whoAskedPutsItToTheCommunityInOneCallAndInTheirOwnName() {
        UUID me = UUID.randomUUID();
        String question = "What should I cook for seven " + word + " dragons?";
        String id = needOf(me, question);

        as("learner", UUID.randomUUID())
                .body(Map.of("spaceId", SPACE))
                .post("/api/unmet-needs/" + id + "/question")
                .then()
                .statusCode(404);
        assertEquals(List.of(), CommunityStub.calls());

        String post = as("learner", me)
                .body(Map.of("spaceId", SPACE))
                .post("/api/unmet-needs/" + id + "/question")
                .then()
                .statusCode(200)
                .body("unmetNeedId", equalTo(id))
                .extract()
                .path("postId");
        CommunityStub.Call call = CommunityStub.calls().get(0);
        assertEquals("Bearer " + TestTokens.as("learner", me), call.authorization());
        assertEquals("unmet-need-" + id, call.idempotencyKey());
        assertTrue(
                call.body().contains("\"kind\":\"question\"")
                        && call.body().contains(SPACE.toString())
                        && call.body().contains(question),
                call.body());
        as("curator").get("/api/unmet-needs/" + id).then().body("postId", equalTo(post));
        as("learner", me)
                .body(Map.of("spaceId", SPACE))
                .post("/api/unmet-needs/" + id + "/question")
                .then()
                .statusCode(409);
    }

    @Test
    void whoAskedTheSamePublishesTheirOwnWordsAndNeverThoseOfOthers() {
        UUID other = UUID.randomUUID();
        UUID me = UUID.randomUUID();
        String id = needOf(other, "Where do I park my yellow " + word + " tricycle at the canteen?");
        assertEquals(id, needOf(me, "Where can I park my yellow " + word + " tricycle at the canteen"));

        as("learner", me)
                .body(Map.of("spaceId", SPACE))
                .post("/api/unmet-needs/" + id + "/question")
                .then()
                .statusCode(200);

        String posted = CommunityStub.calls().get(0).body();
        assertTrue(posted.contains("Where can I park") && !posted.contains("Where do I park"), posted);
    }

    @Test
    void whenTheCommunityIsAwayItIsSaidAndCanBeTriedAgain() {
        UUID me = UUID.randomUUID();
        String id = needOf(me, "How do I paint a " + word + " fence?");

        CommunityStub.says(500, "{\"title\":\"secret internals\"}");
        as("learner", me)
                .body(Map.of("spaceId", SPACE))
                .post("/api/unmet-needs/" + id + "/question")
                .then()
                .statusCode(503)
                .body("detail", not(containsString("secret")));

        CommunityStub.isSlow();
        Instant start = Instant.now();
        as("learner", me)
                .body(Map.of("spaceId", SPACE))
                .post("/api/unmet-needs/" + id + "/question")
                .then()
                .statusCode(503);
        assertTrue(Duration.between(start, Instant.now()).toSeconds() < 9);

        CommunityStub.works();
        as("learner", me)
                .body(Map.of("spaceId", SPACE))
                .post("/api/unmet-needs/" + id + "/question")
                .then()
                .statusCode(200);
    }

    @Test
    void whatTheCommunitySaysAgainstItIsSaidOn() {
        UUID me = UUID.randomUUID();
        String id = needOf(me, "How do I paint a " + word + " gate?");

        CommunityStub.says(
                404,
                "{\"type\":\"urn:praxis:problem:not-found\",\"title\":\"There is no such thing\",\"status\":404,\"detail\":\"There is no space.\"}");
        as("learner", me)
                .body(Map.of("spaceId", SPACE))
                .post("/api/unmet-needs/" + id + "/question")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no space."));
        CommunityStub.says(403, "no json");
        as("learner", me)
                .body(Map.of("spaceId", SPACE))
                .post("/api/unmet-needs/" + id + "/question")
                .then()
                .statusCode(403);
        as("learner", me)
                .body(Map.of("title", "No space"))
                .post("/api/unmet-needs/" + id + "/question")
                .then()
                .statusCode(400);
        as("curator").get("/api/unmet-needs/" + id).then().body("postId", nullValue());
    }

    @Test
    void curatorsSayWhichItemAnswersItAndWhatWillNotBeDone() {
        String id = needOf(UUID.randomUUID(), "How do I feed a " + word + " wombat?");
        String item = published(reference("Wombats"));

        as("curator")
                .header("If-Match", "\"9\"")
                .body(Map.of("itemId", item))
                .put("/api/unmet-needs/" + id + "/answer")
                .then()
                .statusCode(412);
        String version =
                as("curator").get("/api/unmet-needs/" + id).then().extract().header("ETag");
        as("curator")
                .header("If-Match", version)
                .body(Map.of("itemId", UUID.randomUUID()))
                .put("/api/unmet-needs/" + id + "/answer")
                .then()
                .statusCode(404);
        as("learner")
                .header("If-Match", version)
                .body(Map.of("itemId", item))
                .put("/api/unmet-needs/" + id + "/answer")
                .then()
                .statusCode(403);
        as("curator")
                .header("If-Match", version)
                .body(Map.of("itemId", item))
                .put("/api/unmet-needs/" + id + "/answer")
                .then()
                .statusCode(200)
                .body("status", equalTo("answered"))
                .body("itemId", equalTo(item));
        as("curator").get("/api/unmet-needs?status=answered&limit=100").then().body("items.id", hasItem(id));

        assertEquals(id, needOf(UUID.randomUUID(), "How do I feed a " + word + " wombat?"), "and it is not found");
        as("curator").get("/api/unmet-needs/" + id).then().body("status", equalTo("open"));
        version = as("curator").get("/api/unmet-needs/" + id).then().extract().header("ETag");
        as("curator")
                .header("If-Match", version)
                .post("/api/unmet-needs/" + id + "/dismissal")
                .then()
                .statusCode(200)
                .body("status", equalTo("dismissed"));
        as("curator")
                .header("If-Match", "*")
                .post("/api/unmet-needs/" + id + "/dismissal")
                .then()
                .statusCode(409);
    }

    @Test
    void thoseThatMostAskedComeFirstPageByPage() {
        String often = needOf(UUID.randomUUID(), "Why does the " + word + " kettle hum?");
        needOf(UUID.randomUUID(), "Why does the " + word + " kettle hum?");
        needOf(UUID.randomUUID(), "Which " + word + " planet is made of cheese?");
        List<String> seen = new java.util.ArrayList<>();
        List<Integer> members = new java.util.ArrayList<>();
        String path = "/api/unmet-needs?limit=2";
        while (path != null) {
            var page = as("curator").get(path).then().statusCode(200).extract();
            seen.addAll(page.<List<String>>path("items.id"));
            members.addAll(page.<List<Integer>>path("items.members"));
            String link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertTrue(seen.contains(often));
        assertEquals(seen.size(), seen.stream().distinct().count());
        assertEquals(
                members.stream().sorted(java.util.Comparator.reverseOrder()).toList(), members);
    }

    @Test
    void whoAskedIsForgottenWithTheMemberAndAfterAMonth() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        String id = needOf(one, "Why is the " + word + " sea salty?");
        needOf(other, "Why is the " + word + " sea salty?");

        InTransaction.call(() -> needs.left(one));
        Directory.sql("update unmet_asker set at = at - interval '31 days' where member_id = '" + other + "'");
        Directory.sql(AskerHousekeeping.FORGET);

        assertEquals(
                List.of(0L),
                Directory.column("select count(*) from unmet_asker where need_id = '" + id + "'", Long.class));
        as("curator").get("/api/unmet-needs/" + id).then().body("members", equalTo(2));
        as("learner", one)
                .body(Map.of("spaceId", SPACE))
                .post("/api/unmet-needs/" + id + "/question")
                .then()
                .statusCode(404);
    }

    private static String needOf(UUID member, String question) {
        return ask(member, question)
                .statusCode(200)
                .body("noGoodAnswer", equalTo(true))
                .body("answer", nullValue())
                .body("items.size()", lessThan(51))
                .body("unmetNeedId", notNullValue())
                .extract()
                .path("unmetNeedId");
    }
}
