package academy.praxis.community.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Person;
import academy.praxis.kit.mongo.Store;
import academy.praxis.testing.BusProbe;
import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotificationResourceTest {
    @Inject
    Store store;

    @Inject
    NotificationRepository notifications;

    @Inject
    InboxClock clock;

    private final Person asker = Person.with();
    private final Person answerer = Person.with();
    private final Person third = Person.with();
    private final BusProbe bus = BusProbe.here();

    private static String comment(Person by, String post, String body) {
        return by.posts("/api/posts/" + post + "/comments", Map.of("body", body))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String reply(Person by, String post, String parent, String body) {
        return by.posts("/api/posts/" + post + "/comments", Map.of("body", body, "parentId", parent))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String mention(Person person) {
        return "@[Somebody](member:" + person.id() + ")";
    }

    @Test
    void thoseWhomItConcernsAreToldOnceAndNobodyOfWhatTheyDidThemselves() {
        String post = asker.writes(asker.opensSpace(), "question");
        String answer = comment(answerer, post, "Ask first.");
        String question = reply(asker, post, answer, "And then? " + mention(third) + mention(asker));

        Map<String, Object> told = new Inbox(asker).awaits("comment", answer);
        assertEquals(post, told.get("postId"));
        assertEquals("How do you open the call?", told.get("title"));
        assertEquals(false, told.get("read"));
        new Inbox(answerer).awaits("reply", question);
        new Inbox(third).awaits("mention", question);
        asker.posts("/api/posts/" + post + "/accepted-answer", Map.of("commentId", answer))
                .statusCode(200);
        new Inbox(answerer).awaits("accepted", answer);

        // The same once more, as the bus may say it.
        bus.send(
                "community.comment",
                UUID.fromString(answer),
                "academy.praxis.community.comment-published.v1",
                "{\"id\":\"" + answer + "\"}");
        String fence = comment(answerer, post, "So.");
        new Inbox(asker).awaits("comment", fence);

        assertEquals(2, new Inbox(asker).all().size());
        assertEquals(2, new Inbox(answerer).all().size());
        assertEquals(1, new Inbox(third).all().size());
        assertEquals(2, new Inbox(asker).unread());
    }

    @Test
    void oneReadsOnesOwnAndNobodyElseDoes() {
        String post = asker.writes(asker.opensSpace(), "question");
        String first = comment(answerer, post, "One.");
        String second = comment(answerer, post, "Two.");
        Inbox inbox = new Inbox(asker);
        String id = (String) inbox.awaits("comment", first).get("id");
        inbox.awaits("comment", second);

        third.asks().put("/api/notifications/" + id + "/read").then().statusCode(404);
        asker.asks()
                .put("/api/notifications/" + UUID.randomUUID() + "/read")
                .then()
                .statusCode(404);
        assertEquals(2, inbox.unread());
        asker.asks().put("/api/notifications/" + id + "/read").then().statusCode(204);
        asker.asks().put("/api/notifications/" + id + "/read").then().statusCode(204);

        assertEquals(1, inbox.unread());
        asker.gets("/api/notifications?unread=true").body("items.commentId", is(List.of(second)));
        third.asks().put("/api/notifications/read").then().statusCode(204);
        assertEquals(1, inbox.unread());
        asker.asks().put("/api/notifications/read").then().statusCode(204);
        assertEquals(0, inbox.unread());
        given().get("/api/notifications").then().statusCode(401);
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        String post = asker.writes(asker.opensSpace(), "question");
        List<String> comments = Stream.of("One.", "Two.", "Three.")
                .map(body -> comment(answerer, post, body))
                .toList();
        comments.forEach(one -> new Inbox(asker).awaits("comment", one));

        var first = asker.gets("/api/notifications?limit=2")
                .body("items", hasSize(2))
                .extract();
        String next = first.path("next");
        List<String> seen = first.path("items.commentId");
        List<String> rest = asker.gets("/api/notifications?limit=2&after=" + next)
                .body("items", hasSize(1))
                .body("next", is((Object) null))
                .extract()
                .path("items.commentId");

        assertEquals(
                Set.copyOf(comments),
                Stream.concat(seen.stream(), rest.stream()).collect(java.util.stream.Collectors.toSet()));
        asker.gets("/api/notifications?after=bm90aGluZw").statusCode(400);
    }

    @Test
    void whoLeftASpaceIsToldNoMoreAndSeesNothingOfIt() {
        String space = asker.setsUp(
                Map.of("name", "Just us", "purpose", "Ours", "kind", "private", "memberIds", List.of(answerer.id())));
        String post = answerer.writes(space, "question");
        String before = comment(asker, post, "Here.");
        Inbox inbox = new Inbox(answerer);
        inbox.awaits("comment", before);

        answerer.asks().delete("/api/spaces/" + space + "/membership").then().statusCode(204);

        assertEquals(List.of(), inbox.all());
        assertEquals(0, inbox.unread());
        comment(asker, post, "Are you there?");
        String open = answerer.writes(answerer.opensSpace(), "question");
        inbox.awaits("comment", comment(asker, open, "A fence."));
        assertEquals(
                1,
                kept(answerer.id()).stream()
                        .filter(one -> space.equals(one.getString("spaceId")))
                        .count());
    }

    @Test
    void whatWasRemovedIsNotSpokenOf() {
        String post = asker.writes(asker.opensSpace(), "question");
        String said = comment(answerer, post, "Here.");
        Inbox inbox = new Inbox(asker);
        inbox.awaits("comment", said);

        answerer.asks()
                .delete("/api/posts/" + post + "/comments/" + said)
                .then()
                .statusCode(204);

        assertEquals(List.of(), inbox.all());
        assertEquals(0, inbox.unread());
    }

    @Test
    void theStoreDoesNotSayWhoWroteWhatInASafeSpace() {
        String space = third.opensSafeSpace();
        String post = asker.writes(space, "question");
        String answer = comment(answerer, post, "Me too.");
        String again = reply(asker, post, answer, "Thank you.");

        Map<String, Object> told = new Inbox(asker).awaits("comment", answer);
        new Inbox(answerer).awaits("reply", again);

        assertEquals(space, told.get("spaceId"));
        for (Person person : List.of(asker, answerer)) {
            List<Document> kept = kept(person.id());
            assertEquals(1, kept.size());
            String text = kept.get(0).toString();
            for (String secret : List.of(space, post, answer, again)) {
                assertFalse(text.contains(secret), text);
            }
            Instant at = kept.get(0).get("sortedAt", Instant.class);
            assertEquals(0, at.getEpochSecond() % 900, "to the quarter of an hour");
            assertEquals(0, at.getNano());
        }
        assertFalse(told.toString().contains(answerer.id().toString()), "who said it");
        assertEquals(List.of(), new Inbox(third).all(), "the owner of the space");
        String onTheBus =
                bus.eventsOf("community.comment", UUID.fromString(answer), 1).toString();
        assertFalse(onTheBus.contains(asker.id().toString())
                || onTheBus.contains(answerer.id().toString()));
    }

    @Test
    void anAnnouncementReachesThoseWhoJoined() {
        Person manager = Person.with("manager");
        String space = manager.opensSpace();
        asker.asks().put("/api/spaces/" + space + "/membership").then().statusCode(204);

        String post = manager.writes(space, "announcement");

        new Inbox(asker).awaits("announcement", post);
        assertEquals(List.of(), new Inbox(third).all());
        assertEquals(List.of(), new Inbox(manager).all());
    }

    @Test
    void whoIsThankedIsToldSoByEachOnce() {
        String post = asker.writes(asker.opensSpace(), "tip");
        answerer.posts("/api/posts/" + post + "/thanks", Map.of("for", "saying it"))
                .statusCode(201);
        third.posts("/api/posts/" + post + "/thanks", Map.of("for", "saying it"))
                .statusCode(201);

        await().until(() -> new Inbox(asker).all().size() == 2);

        assertTrue(
                new Inbox(asker).all().stream().allMatch(one -> one.get("kind").equals("thanked")));
        assertEquals(List.of(), new Inbox(answerer).all());
    }

    @Test
    void oneChoosesWhatOneIsToldOf() {
        asker.gets("/api/notification-preferences")
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("digest", is("weekly"))
                .body("kinds", hasSize(NotificationKind.values().length));
        Map<String, Object> wish =
                Map.of("digest", "never", "kinds", List.of(Map.of("kind", "comment", "inApp", false, "byMail", true)));
        put(wish, null).statusCode(428);
        put(wish, "\"1\"").statusCode(412);
        put(Map.of("digest", "hourly", "kinds", List.of()), "\"0\"").statusCode(400);
        put(
                        Map.of(
                                "digest",
                                "never",
                                "kinds",
                                List.of(Map.of("kind", "moderation", "inApp", false, "byMail", false))),
                        "\"0\"")
                .statusCode(400)
                .body("violations.field", is(List.of("kinds")));
        put(wish, "\"0\"").statusCode(200).header("ETag", "\"1\"");
        put(wish, "\"0\"").statusCode(412);

        String post = asker.writes(asker.opensSpace(), "question");
        String said = comment(answerer, post, "Here.");
        String reply = reply(answerer, post, comment(asker, post, "Mine."), "Yours.");

        new Inbox(asker).awaits("reply", reply);
        assertFalse(new Inbox(asker).has("comment", said));
    }

    private io.restassured.response.ValidatableResponse put(Map<String, Object> wish, String ifMatch) {
        var request = asker.asks().body(wish);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/notification-preferences")
                .then();
    }

    @Test
    void whatIsHalfAYearOldIsForgotten() {
        UUID member = UUID.randomUUID();
        Instant now = Instant.now();
        Instant old = now.minus(InboxClock.KEPT).minusSeconds(60);
        for (Instant at : List.of(old, old.plusSeconds(120))) {
            notifications
                    .add(new Notification(
                            UUID.randomUUID(),
                            member,
                            NotificationKind.MODERATION,
                            new Subject(UUID.randomUUID(), null, null),
                            at,
                            at,
                            false,
                            true,
                            false,
                            null))
                    .await()
                    .atMost(Duration.ofSeconds(10));
        }
        assertEquals(2, kept(member).size());

        clock.tick(now, 100).await().atMost(Duration.ofSeconds(10));

        assertEquals(1, kept(member).size());
        assertTrue(kept(member).get(0).get("sortedAt", Instant.class).isAfter(old));
    }

    private List<Document> kept(UUID member) {
        return store.collection("notifications")
                .find(Filters.eq("memberId", member.toString()))
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
