package academy.praxis.community.swap;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Academy;
import academy.praxis.community.Person;
import academy.praxis.community.member.TextChoice;
import academy.praxis.kit.mongo.Store;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SwapResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SWAPS = "/api/swaps";

    @Inject
    SwapClock clock;

    @Inject
    SwapData data;

    @Inject
    Store store;

    private final String task = "task " + UUID.randomUUID();
    private final Person sam = Academy.member(Person.with(), "Sam", null, null);
    private final Person noor = Academy.member(Person.with(), "Noor", null, null);
    private final Person lotte = Academy.member(Person.with(), "Lotte", null, null);
    private String space;

    @BeforeEach
    void opensASpace() {
        space = sam.opensSpace();
    }

    private Map<String, Object> wish() {
        return new HashMap<>(
                Map.of("taskId", task, "iCanShow", "Calm voices", "iWantToLearn", "Hard words", "spaceId", space));
    }

    private Map<String, Object> wishFor(Person asked) {
        Map<String, Object> wish = wish();
        wish.put("askedId", asked.id());
        return wish;
    }

    private static String offers(Person person, Map<String, Object> wish) {
        return person.posts(SWAPS, wish)
                .statusCode(201)
                .body("status", equalTo("open"))
                .extract()
                .path("id");
    }

    private static void accepts(Person person, String swap, int status) {
        person.asks().post(SWAPS + "/" + swap + "/acceptance").then().statusCode(status);
    }

    private static void says(Person person, String swap, int step, String text, boolean shared) {
        int version = person.gets(SWAPS + "/" + swap).extract().path("version");
        person.puts(
                        SWAPS + "/" + swap + "/answers/" + step,
                        "\"" + version + "\"",
                        Map.of("text", text, "shared", shared))
                .statusCode(200);
    }

    private void known(Person... people) {
        Stream.of(people).forEach(one -> Academy.awaitKnown(store, one, 1));
    }

    @Test
    void twoGoThroughTheStepsAndOneWritesItUpWithWhatTheOtherShared() {
        known(sam, noor);
        String swap = offers(sam, wish());
        noor.gets(SWAPS + "/offers?taskId=" + task)
                .body("items.id", contains(swap))
                .body("items[0].mine", is(false))
                .body("items[0].offerer.displayName", equalTo("Sam"))
                .body("items[0].steps", empty());
        sam.gets(SWAPS + "/offers?taskId=" + task).body("items", empty());
        accepts(sam, swap, 403);
        accepts(noor, swap, 200);
        accepts(noor, swap, 409);
        told(sam, "swap", swap);
        lotte.gets(SWAPS + "/offers?taskId=" + task).body("items", empty());

        sam.asks()
                .header("Accept-Language", "nl-BE, en;q=0.5")
                .get(SWAPS + "/" + swap)
                .then()
                .body("status", equalTo("paired"))
                .body("step", is(1))
                .body("steps", hasSize(5))
                .body("steps[0].title", equalTo("Spreek een moment af"))
                .body("partner.displayName", equalTo("Noor"));
        String first = SWAPS + "/" + swap + "/answers/1";
        sam.asks().body(Map.of("text", "Monday")).put(first).then().statusCode(428);
        sam.puts(first, "\"1\"", Map.of("text", "Monday")).statusCode(412);
        sam.puts(SWAPS + "/" + swap + "/answers/2", "\"2\"", Map.of("text", "Too early"))
                .statusCode(409);
        sam.puts(SWAPS + "/" + swap + "/answers/6", "\"2\"", Map.of("text", "None such"))
                .statusCode(404);
        sam.puts(first, "\"2\"", Map.of("text", " ")).statusCode(400);
        sam.puts(first, "\"2\"", Map.of("text", "x".repeat(4001))).statusCode(400);
        sam.puts(first, "\"2\"", Map.of("text", "turn \u202e round")).statusCode(400);
        sam.puts(first, "\"2\"", Map.of("text", "Monday")).statusCode(200).header("ETag", "\"3\"");
        noor.puts(first, "\"2\"", Map.of("text", "At the same time")).statusCode(412);
        for (int step = 1; step <= 5; step++) {
            says(sam, swap, step, "Sam said " + step, step == 2);
            says(noor, swap, step, "Noor said " + step, step == 3);
        }
        noor.gets(SWAPS + "/" + swap)
                .body("status", equalTo("done"))
                .body("step", nullValue())
                .body("steps[1].mine.text", equalTo("Noor said 2"))
                .body("steps[1].theirs.text", equalTo("Sam said 2"))
                .body("steps[1].theirs.shared", is(true));

        String writeUp = SWAPS + "/" + swap + "/write-up";
        sam.posts(writeUp, Map.of("title", "How we talk", "steps", List.of(1), "theirSteps", List.of(2)))
                .statusCode(409)
                .body("violations.field", contains("theirSteps"));
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("title", "x", "steps", List.of(1)),
                Map.of("title", "How we talk"),
                Map.of("title", "How we talk", "steps", List.of()),
                Map.of("title", "How we talk", "steps", List.of(6)),
                Map.of("title", "How we talk", "steps", List.of(0)))) {
            sam.posts(writeUp, bad).statusCode(400);
        }
        lotte.posts(writeUp, Map.of("title", "How we talk", "steps", List.of(1)))
                .statusCode(404);
        String draft = sam.posts(
                        writeUp, Map.of("title", "How we talk", "steps", List.of(1, 3), "theirSteps", List.of(3)))
                .statusCode(201)
                .extract()
                .path("draftId");
        sam.gets("/api/posts/drafts/" + draft)
                .body("post.spaceId", equalTo(space))
                .body("post.tasks", contains(task))
                .body("post.body", containsString("A knowledge swap between Sam and Noor."))
                .body("post.body", containsString("**Sam:** Sam said 3"))
                .body("post.body", containsString("**Noor:** Noor said 3"))
                .body("post.body", not(containsString("Noor said 1")));
        noor.gets("/api/posts/drafts/" + draft).statusCode(404);
        sam.asks()
                .header("If-Match", "\"1\"")
                .post("/api/posts/drafts/" + draft + "/publication")
                .then()
                .statusCode(201);
        lotte.gets("/api/posts?task=" + task).body("items.title", contains("How we talk"));

        List<String> events = BusProbe.here().eventsOf("community.swap", UUID.fromString(swap), 13).stream()
                .map(event -> event.value())
                .toList();
        events.forEach(event -> {
            EventContracts.assertKept("academy.praxis.community.swap-changed.v1", event);
            for (String secret :
                    List.of("said", "Calm", sam.id().toString(), noor.id().toString())) {
                assertFalse(event.contains(secret), event);
            }
        });
    }

    @Test
    void nobodyButTheTwoSeesASwap() {
        Person manager = Person.with("manager");
        known(sam, noor);
        String asked = offers(sam, wishFor(noor));
        told(noor, "swap", asked);
        String paired = offers(sam, wish());
        accepts(noor, paired, 200);

        for (Person other : List.of(lotte, manager, Person.with("curator"))) {
            for (String swap : List.of(asked, paired, UUID.randomUUID().toString(), "x")) {
                String path = SWAPS + "/" + swap;
                other.gets(path).statusCode(404);
                other.asks().post(path + "/refusal").then().statusCode(404);
                other.asks().post(path + "/withdrawal").then().statusCode(404);
                other.posts(path + "/end", Map.of("reason", "Because")).statusCode(404);
                other.puts(path + "/answers/1", "\"2\"", Map.of("text", "Hm")).statusCode(404);
                other.posts(path + "/write-up", Map.of("title", "Mine now", "steps", List.of(1)))
                        .statusCode(404);
            }
            accepts(other, asked, 404);
            accepts(other, paired, 409);
            other.gets(SWAPS).body("items", empty());
            other.gets(SWAPS + "/offers?taskId=" + task).body("items", empty());
        }
        noor.gets(SWAPS + "?status=open").body("items.id", contains(asked));
        noor.gets(SWAPS).body("items", hasSize(2));
        sam.gets(SWAPS + "?limit=1").body("items", hasSize(1)).body("next", notNullValue());
        given().get(SWAPS).then().statusCode(401);
        given().get(SWAPS + "/" + paired).then().statusCode(401);
        lotte.gets(SWAPS + "/summary").statusCode(403);
        manager.gets(SWAPS + "/summary").statusCode(200).body("tasks.taskId", not(hasItem(task)));
    }

    @Test
    void anOfferInASpaceThatOneCannotReadIsNotThere() {
        String hidden = sam.setsUp(
                Map.of("name", "Between us", "purpose", "Talk", "kind", "private", "memberIds", List.of(noor.id())));
        known(sam, noor, lotte);
        Map<String, Object> wish = wish();
        wish.put("spaceId", hidden);
        String swap = offers(sam, wish);

        lotte.gets(SWAPS + "/" + swap).statusCode(404);
        accepts(lotte, swap, 404);
        lotte.gets(SWAPS + "/offers?taskId=" + task).body("items", empty());
        lotte.gets(SWAPS + "/suggestions?taskId=" + task).body("items", empty());
        lotte.posts(SWAPS, wish).statusCode(404);
        noor.gets(SWAPS + "/" + swap).statusCode(200);
        wish.put("askedId", lotte.id());
        noor.posts(SWAPS, wish).statusCode(400).body("violations.field", contains("askedId"));
        accepts(noor, swap, 200);
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneWins() {
        known(sam, noor, lotte);
        for (int round = 0; round < 3; round++) {
            String swap = offers(sam, wish());
            List<Integer> answers = Stream.of(noor, lotte)
                    .map(one -> CompletableFuture.supplyAsync(() ->
                            one.asks().post(SWAPS + "/" + swap + "/acceptance").statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();

            assertEquals(List.of(200, 409), answers);
            String partner = sam.gets(SWAPS + "/" + swap).extract().path("partner.id");
            Person winner = partner.equals(noor.id().toString()) ? noor : lotte;
            Person loser = winner == noor ? lotte : noor;
            loser.gets(SWAPS + "/" + swap).statusCode(404);
            assertEquals(1, slots(winner, swap));
            assertEquals(0, slots(loser, swap));
            assertEquals(1, slots(sam, swap));
            sam.posts(SWAPS + "/" + swap + "/end", Map.of("reason", "Next round"))
                    .statusCode(200);
            assertEquals(0, slots(sam, swap));
        }
    }

    @Test
    void oneHasThreeOpenOffersAndFiveSwapsAtATime() {
        known(sam, noor, lotte);
        List<String> open = Stream.generate(() -> offers(sam, wish())).limit(3).toList();
        sam.posts(SWAPS, wish()).statusCode(409);
        sam.asks().post(SWAPS + "/" + open.get(0) + "/withdrawal").then().statusCode(200);
        sam.asks().post(SWAPS + "/" + open.get(0) + "/withdrawal").then().statusCode(409);
        String third = offers(sam, wish());
        sam.posts(SWAPS, wish()).statusCode(409);
        accepts(noor, open.get(1), 200);
        accepts(noor, open.get(2), 200);
        accepts(noor, third, 200);
        for (int i = 0; i < 2; i++) {
            accepts(noor, offers(sam, wish()), 200);
        }
        accepts(noor, offers(lotte, wish()), 409);
        accepts(lotte, offers(sam, wish()), 409);

        noor.posts(SWAPS + "/" + third + "/end", Map.of("reason", "No time")).statusCode(200);
        accepts(noor, offers(lotte, wish()), 200);

        // An instance that was killed between the two leaves a place that no swap has.
        store.collection("swapSlots")
                .updateMany(
                        Filters.eq("memberId", lotte.id().toString()),
                        Updates.combine(
                                Updates.set("swapId", UUID.randomUUID().toString()),
                                Updates.set("at", Instant.now().minusSeconds(31))))
                .await()
                .atMost(PATIENCE);
        Stream.generate(() -> offers(lotte, wish())).limit(3).toList();
        lotte.posts(SWAPS, wish()).statusCode(409);
    }

    @Test
    void offersAreDeclinedTakenBackOrExpire() {
        known(sam, noor);
        String declined = offers(sam, wishFor(noor));
        sam.asks().post(SWAPS + "/" + declined + "/refusal").then().statusCode(403);
        noor.asks().post(SWAPS + "/" + declined + "/withdrawal").then().statusCode(403);
        noor.asks()
                .post(SWAPS + "/" + declined + "/refusal")
                .then()
                .statusCode(200)
                .body("status", equalTo("declined"));
        accepts(noor, declined, 409);
        told(sam, "swap", declined);
        String expiring = offers(sam, wish());
        set(expiring, "expiresAt", Instant.now().minusSeconds(1));
        lotte.gets(SWAPS + "/" + expiring).statusCode(404);
        accepts(lotte, expiring, 409);
        tick(Instant.now());
        sam.gets(SWAPS + "/" + expiring).body("status", equalTo("expired"));
        told(sam, "swap", expiring);
    }

    @Test
    void whoIsAwaitedIsRemindedOnceAStepAndCanDoWithoutIt() {
        known(sam, noor);
        String swap = offers(sam, wish());
        accepts(noor, swap, 200);
        says(sam, swap, 1, "Monday", false);
        Instant later = Instant.now().plus(Duration.ofDays(7)).plusSeconds(1);

        tick(Instant.now().plus(Duration.ofDays(6)));
        assertEquals(0, count(noor, "swap-reminder", swap));
        tick(later);
        tick(later.plus(Duration.ofDays(7)));
        told(noor, "swap-reminder", swap);
        assertEquals(1, count(noor, "swap-reminder", swap));
        assertEquals(0, count(sam, "swap-reminder", swap));
        sam.gets(SWAPS + "/" + swap).body("version", is(3));

        says(noor, swap, 1, "Fine", false);
        tick(later);
        assertEquals(2, count(noor, "swap-reminder", swap));
        assertEquals(1, count(sam, "swap-reminder", swap));

        Person quiet = lotte;
        known(quiet);
        String etag = quiet.gets("/api/notification-preferences").extract().header("ETag");
        quiet.puts(
                        "/api/notification-preferences",
                        etag,
                        Map.of(
                                "digest",
                                "never",
                                "kinds",
                                List.of(Map.of("kind", "swap", "inApp", false, "byMail", false))))
                .statusCode(200);
        String asked = offers(sam, wishFor(quiet));
        assertEquals(0, count(quiet, "swap", asked));
    }

    @Test
    void oneStopsWithAReasonThatTheOtherReads() {
        known(sam, noor);
        String swap = offers(sam, wish());
        sam.posts(SWAPS + "/" + swap + "/end", Map.of("reason", "Not begun")).statusCode(409);
        accepts(noor, swap, 200);
        sam.posts(SWAPS + "/" + swap + "/end", Map.of()).statusCode(400);
        sam.posts(SWAPS + "/" + swap + "/end", Map.of("reason", "x".repeat(501)))
                .statusCode(400);
        sam.posts(SWAPS + "/" + swap + "/end", Map.of("reason", "I move away")).statusCode(200);

        noor.gets(SWAPS + "/" + swap).body("status", equalTo("stopped")).body("reason", equalTo("I move away"));
        noor.puts(SWAPS + "/" + swap + "/answers/1", "\"3\"", Map.of("text", "Hm"))
                .statusCode(409);
        noor.posts(SWAPS + "/" + swap + "/write-up", Map.of("title", "How we talk", "steps", List.of(1)))
                .statusCode(409);
    }

    @Test
    void badWishesAreToldSo() {
        known(sam, noor);
        Person gone = Person.with();
        Academy.tell(gone, 1, "Gone", null, null, "DEACTIVATED");
        Academy.awaitKnown(store, gone, 1);
        Map<String, Map<String, Object>> bad = Map.of(
                "taskId", with("taskId", null),
                "tag", with("tag", "both"),
                "iCanShow", with("iCanShow", " "),
                "iWantToLearn", with("iWantToLearn", "x".repeat(501)),
                "spaceId", with("spaceId", sam.opensSafeSpace()));
        bad.forEach((field, wish) -> sam.posts(SWAPS, wish).statusCode(400).body("violations.field", contains(field)));
        for (String taskId : List.of("", " ", "x".repeat(101), "two\nlines", "turn \u202e round")) {
            sam.posts(SWAPS, with("taskId", taskId)).statusCode(400);
        }
        for (UUID asked : List.of(sam.id(), UUID.randomUUID(), gone.id())) {
            sam.posts(SWAPS, with("askedId", asked)).statusCode(400).body("violations.field", contains("askedId"));
        }
        sam.posts(SWAPS, with("spaceId", UUID.randomUUID())).statusCode(404);
        sam.posts(SWAPS, with("askedId", "x")).statusCode(400);
        sam.posts(SWAPS, with("status", "done")).statusCode(400);
        gone.posts(SWAPS, wish()).statusCode(403);
        accepts(gone, offers(sam, wish()), 403);
        sam.gets(SWAPS + "?status=lost").statusCode(400);
        sam.gets(SWAPS + "/offers?tag=" + "x".repeat(51)).statusCode(400);
        sam.gets(SWAPS + "/suggestions?taskId=nobody-knows").statusCode(200).body("items", empty());

        Map<String, Object> once = wish();
        String key = "swap-" + UUID.randomUUID();
        List<String> ids = Stream.generate(() -> sam.asks()
                        .header("Idempotency-Key", key)
                        .body(once)
                        .post(SWAPS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .limit(3)
                .distinct()
                .toList();
        assertEquals(1, ids.size());
    }

    @Test
    void peopleAreSuggestedForWhatOneCanSeeOfThemAndNotForWhatTheyFollow() {
        known(sam, noor, lotte);
        lotte.posts("/api/follows", Map.of("kind", "task", "value", task)).statusCode(201);
        Map<String, Object> tip = new HashMap<>(Person.post(space, "tip"));
        tip.put("tasks", List.of(task));
        noor.posts("/api/posts", tip).statusCode(201);
        String swap = offers(sam, wish());

        lotte.gets(SWAPS + "/suggestions")
                .body("items.person.displayName", contains("Sam", "Noor"))
                .body("items[0].reasons", contains("offers"))
                .body("items[0].swapId", equalTo(swap))
                .body("items[1].reasons", contains("wrote"))
                .body("items[1].taskId", equalTo(task));
        sam.gets(SWAPS + "/suggestions?taskId=" + task).body("items.person.displayName", contains("Noor"));
        sam.gets(SWAPS + "/suggestions").body("items", empty());
    }

    @Test
    void anErasedMemberIsNamedInNoSwapAndTheirWordsAreGone() {
        known(sam, noor);
        String open = offers(sam, wish());
        String paired = offers(sam, wish());
        accepts(noor, paired, 200);
        says(sam, paired, 1, "Secret words of Sam", true);
        says(noor, paired, 1, "Words of Noor", true);

        int first =
                data.erase(sam.id(), TextChoice.KEEP_WITHOUT_AUTHOR, 10).await().atMost(PATIENCE);
        assertTrue(first >= 2);
        assertEquals(
                0,
                data.erase(sam.id(), TextChoice.KEEP_WITHOUT_AUTHOR, 10).await().atMost(PATIENCE));

        noor.gets(SWAPS + "/" + paired)
                .statusCode(200)
                .body("status", equalTo("stopped"))
                .body("offerer", nullValue())
                .body("steps[0].mine.text", equalTo("Words of Noor"))
                .body("steps[0].theirs", nullValue());
        noor.gets(SWAPS + "/offers?taskId=" + task).body("items", empty());
        accepts(noor, open, 409);
        for (String collection : List.of("swaps", "swapSlots")) {
            String all = store.collection(collection)
                    .find()
                    .collect()
                    .asList()
                    .await()
                    .atMost(PATIENCE)
                    .toString();
            assertFalse(all.contains(sam.id().toString()), collection);
            assertFalse(all.contains("Secret words"), collection);
        }
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> wish = wish();
        wish.put(field, value);
        return wish;
    }

    private void tick(Instant now) {
        clock.tick(now, 100).await().atMost(PATIENCE);
    }

    private void set(String swap, String field, Object value) {
        store.collection("swaps")
                .updateOne(Filters.eq("_id", swap), Updates.set(field, value))
                .await()
                .atMost(PATIENCE);
    }

    private long slots(Person person, String swap) {
        return store.collection("swapSlots")
                .countDocuments(Filters.and(Filters.eq("memberId", person.id().toString()), Filters.eq("swapId", swap)))
                .await()
                .atMost(PATIENCE);
    }

    private static void told(Person person, String kind, String about) {
        await(kind + " about " + about).atMost(PATIENCE).until(() -> count(person, kind, about) > 0);
    }

    private static long count(Person person, String kind, String about) {
        List<Map<String, Object>> all =
                person.gets("/api/notifications?limit=100").extract().path("items");
        return all.stream()
                .filter(one -> one.get("kind").equals(kind) && about.equals(one.get("aboutId")))
                .count();
    }
}
