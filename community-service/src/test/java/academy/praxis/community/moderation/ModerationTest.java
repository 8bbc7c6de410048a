package academy.praxis.community.moderation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.community.Person;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports, decisions, appeals, suspensions and lifted names, and who hears what of them. */
@QuarkusTest
class ModerationTest {
    private static final String CASES = "/api/moderation/cases/";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Person author = Person.with();
    private final Person reader = Person.with();
    private final Person visitor = Person.with();
    private final Person manager = Person.with("manager");
    private final Person second = Person.with("manager");

    @Test
    void aReportIsSeenByModeratorsAndNotWhoseItIsNorByAnybodyElse() {
        String post = author.writes(reader.opensSpace(), "tip");
        reports(author, "post", post).statusCode(409);
        author.gets(CASES + post).statusCode(404);
        reports(second, "post", post).statusCode(204);
        reports(second, "post", post).statusCode(204);

        manager.gets("/api/moderation/cases?limit=100").body("items.id", hasItem(post));
        String seen = manager.gets(CASES + post)
                .statusCode(200)
                .body("reports", equalTo(1))
                .body("reported.reason", contains("hurtful"))
                .body("reported.note", contains("It hurts"))
                .body("words", containsString("How do you open the call?"))
                .extract()
                .asString();
        assertFalse(seen.contains(second.id().toString()), seen);
        // Nothing was done about it: the author does not hear that somebody reported it.
        author.gets(CASES + post).statusCode(404);
        Person.with("curator").gets(CASES + post).statusCode(404);
        author.gets("/api/moderation/cases").body("items", empty());
    }

    @Test
    void nobodyReportsWhatTheyCannotSee() {
        String space = author.setsUp(
                Map.of("name", "Few", "purpose", "Us", "kind", "private", "memberIds", List.of(reader.id())));
        String post = author.writes(space, "tip");
        reports(manager, "post", post).statusCode(404);
        reports(manager, "comment", post).statusCode(404);
        reports(manager, "post", UUID.randomUUID().toString()).statusCode(404);
        reports(reader, "post", post).statusCode(204);
        manager.gets(CASES + post).statusCode(404);
        decides(manager, post, "hide", "*").statusCode(404);
        manager.gets("/api/moderation/cases?spaceId=" + space).statusCode(404);
        reader.gets("/api/moderation/cases?spaceId=" + space).statusCode(403);
        reader.gets("/api/moderation/spaces/" + space + "/log").body("items", empty());
        manager.gets("/api/moderation/spaces/" + space + "/log").statusCode(404);
        // Its owner moderates it, but not their own text.
        decides(author, post, "dismiss", "*").statusCode(403);
    }

    @Test
    void whatIsHiddenIsSeenByItsAuthorAndModeratorsAndAnotherOfThemDecidesTheAppeal() {
        String space = reader.opensSpace();
        String post = author.writes(space, "tip");
        reports(reader, "post", post).statusCode(204);
        String version = manager.gets(CASES + post).extract().header("ETag");
        decides(manager, post, "hide", null).statusCode(428);
        decides(manager, post, "hide", version).statusCode(200).body("hidden", equalTo(true));
        decides(second, post, "dismiss", version).statusCode(412);
        visitor.gets("/api/posts/" + post).statusCode(404);
        reader.gets("/api/posts/" + post).statusCode(200);
        author.gets("/api/posts/" + post).statusCode(200);
        author.gets(CASES + post)
                .body("action", equalTo("hide"))
                .body("reason", equalTo("Because."))
                .body("decidedBy", nullValue())
                .body("reports", nullValue())
                .body("reported", nullValue())
                .body("words", nullValue());

        Person stranger = Person.with();
        stranger.posts(CASES + post + "/appeal", Map.of("text", "Why?")).statusCode(404);
        manager.posts(CASES + post + "/appeal", Map.of("text", "Why?")).statusCode(403);
        author.posts(CASES + post + "/appeal", Map.of("text", "Why?"))
                .statusCode(200)
                .body("status", equalTo("appealed"));
        author.posts(CASES + post + "/appeal", Map.of("text", "Why?")).statusCode(409);
        manager.gets(CASES + post).body("mayDecide", equalTo(false)).body("appeal", equalTo("Why?"));
        decidesAppeal(manager, post, true).statusCode(403);
        decidesAppeal(author, post, true).statusCode(403);
        decidesAppeal(second, post, true).statusCode(200).body("hidden", equalTo(false));
        visitor.gets("/api/posts/" + post).statusCode(200);

        reader.gets("/api/moderation/spaces/" + space + "/log")
                .body("items.action", contains("appeal-upheld", "appealed", "hidden"))
                .body(
                        "items.by",
                        contains(second.id().toString(), null, manager.id().toString()))
                .body("items.targetId", everyItem(equalTo(post)));
        // Hidden, and upheld; not that somebody reported it.
        await().atMost(PATIENCE).untilAsserted(() -> isTold(author, "moderation", "moderation"));
        isTold(reader);
        var told = BusProbe.here().eventsOf("community.moderation", UUID.fromString(post), 4);
        told.forEach(event -> {
            EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value());
            assertFalse(event.value().contains(author.id().toString()), event.value());
        });
    }

    @Test
    void threeReportsHideACommentUntilAModeratorSaysOtherwise() {
        String space = reader.opensSpace();
        String post = reader.writes(space, "tip");
        String comment = author.posts("/api/posts/" + post + "/comments", Map.of("body", "Nonsense"))
                .statusCode(201)
                .extract()
                .path("id");
        List<Person> three = Stream.generate(Person::with).limit(3).toList();
        three.parallelStream().forEach(one -> reports(one, "comment", comment).statusCode(204));
        manager.gets(CASES + comment)
                .body("reports", equalTo(3))
                .body("hidden", equalTo(true))
                .body("action", nullValue())
                .body("words", equalTo("Nonsense"));
        assertFalse(visitor.gets("/api/posts/" + post + "/comments")
                .extract()
                .asString()
                .contains("Nonsense"));
        decides(manager, comment, "dismiss", "*").statusCode(200);
        visitor.gets("/api/posts/" + post + "/comments").body("items.body", hasItem("Nonsense"));
        reports(Person.with(), "comment", comment).statusCode(204);
        manager.gets(CASES + comment).body("hidden", equalTo(false)).body("status", equalTo("waiting"));
        manager.gets("/api/moderation/spaces/" + space + "/log")
                .body("items.action", contains("dismissed", "hidden-by-reports"));
    }

    @Test
    void whoIsSuspendedReadsThereAndWritesElsewhereAndAnUpheldAppealEndsIt() {
        String space = reader.opensSpace();
        String post = author.writes(space, "tip");
        reports(reader, "post", post).statusCode(204);
        Map<String, Object> decision = new HashMap<>(Map.of("action", "warn", "reason", "Again."));
        decision.put("suspendUntil", Instant.now().minusSeconds(60).toString());
        decides(manager, post, decision, "*").statusCode(400).body("violations.field", contains("suspendUntil"));
        decision.put("suspendUntil", Instant.now().plus(2, ChronoUnit.DAYS).toString());
        decides(manager, post, decision, "*").statusCode(200);
        author.gets("/api/posts/" + post).statusCode(200);
        author.posts("/api/posts", Person.post(space, "tip")).statusCode(403);
        author.posts("/api/posts/" + post + "/comments", Map.of("body", "So.")).statusCode(403);
        author.posts("/api/posts", Person.post(author.opensSpace(), "tip")).statusCode(201);
        author.posts(CASES + post + "/appeal", Map.of("text", "Why?")).statusCode(200);
        decidesAppeal(second, post, true).statusCode(200);
        author.posts("/api/posts", Person.post(space, "tip")).statusCode(201);
    }

    @Test
    void whatARuleHoldsIsPublishedByAModerator() {
        String rule = manager.posts(
                        "/api/moderation/rules",
                        Map.of(
                                "kind",
                                "word",
                                "text",
                                "zzmiracle",
                                "action",
                                "hold",
                                "reason",
                                "Looks like advertising."))
                .statusCode(201)
                .extract()
                .path("id");
        String space = reader.opensSpace();
        Map<String, Object> wish = new HashMap<>(Person.post(space, "tip"));
        wish.put("body", "A zzmiracle!");
        String post = author.posts("/api/posts", wish).statusCode(201).extract().path("id");
        String plain = author.writes(space, "tip");
        String comment = author.posts("/api/posts/" + plain + "/comments", Map.of("body", "ZZMiracle"))
                .statusCode(201)
                .extract()
                .path("id");
        // Nobody else's attempt to change a text holds it.
        reader.asks()
                .header("If-Match", "*")
                .body(Map.of("title", "Mine now", "body", "zzmiracle"))
                .put("/api/posts/" + plain)
                .then()
                .statusCode(403);
        visitor.gets("/api/posts/" + plain).statusCode(200);
        author.asks()
                .header("If-Match", "*")
                .body(Map.of("title", "Edited", "body", "zzmiracle"))
                .put("/api/posts/" + plain)
                .then()
                .statusCode(200);
        for (String held : List.of(post, plain)) {
            visitor.gets("/api/posts/" + held).statusCode(404);
            author.gets("/api/posts/" + held).statusCode(200);
        }
        author.gets(CASES + post).body("heldFor", equalTo("Looks like advertising."));
        reader.gets("/api/moderation/cases?spaceId=" + space)
                .body("items.id", hasItems(post, plain, comment))
                .body("items.heldFor", everyItem(equalTo("Looks like advertising.")));
        for (String held : List.of(post, plain, comment)) {
            decides(reader, held, "dismiss", "*").statusCode(200);
        }
        visitor.gets("/api/posts/" + post).statusCode(200).body("body", equalTo("A zzmiracle!"));
        visitor.gets("/api/posts/" + plain + "/comments").body("items.body", contains("ZZMiracle"));
        reader.gets("/api/moderation/cases?spaceId=" + space).body("items", empty());
        reader.gets("/api/moderation/cases?done=true&spaceId=" + space).body("items.size()", equalTo(3));
        manager.asks()
                .header("If-Match", "*")
                .delete("/api/moderation/rules/" + rule)
                .then()
                .statusCode(204);
    }

    @Test
    void aNameInASafeSpaceIsToldToTwoAndTheSpaceIsToldThatItWas() {
        author.isToldOf(1, "Alex Author", null);
        List<UUID> five = Stream.concat(
                        Stream.of(author.id(), second.id()),
                        Stream.generate(UUID::randomUUID).limit(3))
                .toList();
        String space = reader.setsUp(Map.of("name", "Hard days", "purpose", "Talk", "kind", "safe", "memberIds", five));
        String post = author.writes(space, "tip");
        var wish = Map.of("kind", "post", "targetId", post, "reason", "Somebody may be in danger now.");
        manager.posts("/api/moderation/lifts", wish).statusCode(404);
        second.posts("/api/moderation/lifts", wish).statusCode(403);
        reader.posts("/api/moderation/lifts", Map.of("kind", "post", "targetId", post, "reason", "Why not"))
                .statusCode(400);
        String lift = reader.posts("/api/moderation/lifts", wish)
                .statusCode(201)
                .body("authorId", nullValue())
                .extract()
                .path("id");
        String path = "/api/moderation/lifts/" + lift;
        author.gets(path).statusCode(404);
        confirms(reader, path).statusCode(403);
        manager.gets("/api/moderation/lifts?limit=100").body("items.id", hasItem(lift));
        Person other = Person.with();
        other.gets("/api/moderation/lifts").body("items", empty());

        confirms(manager, path)
                .statusCode(200)
                .body("authorId", equalTo(author.id().toString()));
        confirms(manager, path).statusCode(409);
        reader.gets(path)
                .body("status", equalTo("lifted"))
                .body("authorId", equalTo(author.id().toString()));
        second.gets(path).statusCode(200).body("authorId", nullValue());

        String log = author.gets("/api/moderation/spaces/" + space + "/log")
                .statusCode(200)
                .body("items.action", contains("name-lifted", "lift-asked"))
                .body("items.by", contains(manager.id().toString(), reader.id().toString()))
                .body("items.targetId", everyItem(nullValue()))
                .extract()
                .asString();
        assertFalse(log.contains(author.id().toString()) || log.contains(post), log);
        var told = BusProbe.here().eventsOf("community.lift", UUID.fromString(lift), 1);
        EventContracts.assertKept(
                "academy.praxis.community.name-lifted.v1", told.get(0).value());
        assertFalse(told.get(0).value().contains(author.id().toString()));
        await().atMost(PATIENCE).untilAsserted(() -> isTold(author, "name-lifted"));
        author.gets("/api/notifications").body("items[0].postId", equalTo(post));
        isTold(reader);
        // Where one writes under one's own name there is nothing to lift.
        String open = author.writes(reader.opensSpace(), "tip");
        reader.posts("/api/moderation/lifts", Map.of("kind", "post", "targetId", open, "reason", wish.get("reason")))
                .statusCode(409);
    }

    @Test
    void inASafeSpaceADecisionNamesNobody() {
        String space = reader.opensSafeSpace();
        String post = author.writes(space, "tip");
        reports(second, "post", post).statusCode(204);
        decides(
                        reader,
                        post,
                        Map.of(
                                "action",
                                "hide",
                                "reason",
                                "Hurts.",
                                "suspendUntil",
                                Instant.now().plus(1, ChronoUnit.DAYS).toString()),
                        "*")
                .statusCode(200);
        author.posts("/api/posts", Person.post(space, "tip")).statusCode(403);
        for (String answer : List.of(
                reader.gets(CASES + post).extract().asString(),
                reader.gets("/api/moderation/cases?done=true&spaceId=" + space)
                        .body("items.id", hasItem(post))
                        .extract()
                        .asString(),
                reader.gets("/api/moderation/spaces/" + space + "/log")
                        .body("items.action", contains("suspended", "hidden"))
                        .extract()
                        .asString())) {
            assertFalse(answer.contains(author.id().toString()), answer);
            assertFalse(answer.contains(second.id().toString()), answer);
        }
        manager.gets(CASES + post).statusCode(404);
        manager.gets("/api/moderation/cases?limit=100").body("items.id", not(hasItem(post)));
    }

    private static void isTold(Person person, String... kinds) {
        person.gets("/api/notifications").statusCode(200).body("items.kind", equalTo(List.of(kinds)));
    }

    private static ValidatableResponse reports(Person person, String kind, String target) {
        return person.posts(
                "/api/moderation/reports",
                Map.of("kind", kind, "targetId", target, "reason", "hurtful", "note", "It hurts"));
    }

    private static ValidatableResponse decides(Person person, String target, String action, String ifMatch) {
        return decides(person, target, Map.of("action", action, "reason", "Because."), ifMatch);
    }

    private static ValidatableResponse decides(Person person, String target, Object decision, String ifMatch) {
        var request = person.asks().body(decision);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(CASES + target + "/decision")
                .then();
    }

    private static ValidatableResponse decidesAppeal(Person person, String target, boolean upheld) {
        return person.asks()
                .header("If-Match", "*")
                .body(Map.of("upheld", upheld, "reason", "Looked at it again."))
                .put(CASES + target + "/appeal/decision")
                .then();
    }

    private static ValidatableResponse confirms(Person person, String path) {
        return person.asks()
                .header("If-Match", "*")
                .body(Map.of("confirmed", true))
                .put(path + "/decision")
                .then();
    }
}
