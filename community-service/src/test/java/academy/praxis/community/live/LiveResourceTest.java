package academy.praxis.community.live;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Person;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveResourceTest {
    private final Person owner = Person.with();
    private final Person member = Person.with();
    private final Person outsider = Person.with();
    private final Person manager = Person.with("manager");
    private final List<Listener> listeners = new ArrayList<>();
    private String open;

    @BeforeEach
    void anOpenSpace() {
        open = owner.opensSpace();
    }

    @AfterEach
    void hangUp() {
        listeners.forEach(Listener::close);
    }

    private Listener listen(Person person) {
        Listener listener = new Listener(person);
        listeners.add(listener);
        return listener;
    }

    /** Until each has heard of a new post that everyone may read, and with it of all that came before. */
    private void fence(Listener... all) {
        List<String> written = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    written.add(owner.writes(open, "tip"));
                    await().pollDelay(Duration.ofMillis(400)).until(() -> true);
                    return Stream.of(all)
                            .allMatch(one -> written.stream().anyMatch(post -> one.heard("post-published", post)));
                });
        // The topic has three partitions, and what was written before may come after: everything has come once each
        // partition has moved on.
        List<String> last =
                Stream.generate(() -> owner.writes(open, "tip")).limit(12).toList();
        Stream.of(all).forEach(one -> last.forEach(post -> one.awaits("post-published", post)));
    }

    @Test
    void whatHappensInASpaceIsHeardByThoseWhoMayReadItAndByNobodyElse() {
        String space = owner.setsUp(
                Map.of("name", "Just us", "purpose", "To share", "kind", "private", "memberIds", List.of(member.id())));
        Listener inside = listen(member);
        Listener outside = listen(outsider);
        Listener above = listen(manager);
        fence(inside, outside, above);

        String post = owner.writes(space, "question");
        inside.awaits("post-published", post);
        owner.asks()
                .header("If-Match", "*")
                .body(Map.of("title", "Changed it", "body", "Now so"))
                .put("/api/posts/" + post)
                .then()
                .statusCode(200);
        inside.awaits("post-updated", post);
        String comment = member.posts("/api/posts/" + post + "/comments", Map.of("body", "Some secret words"))
                .statusCode(201)
                .extract()
                .path("id");
        inside.awaits("comment-published", comment);
        owner.asks().delete("/api/posts/" + post).then().statusCode(204);
        inside.awaits("post-removed", post);

        fence(inside, outside, above);
        for (Listener listener : List.of(outside, above)) {
            assertFalse(listener.heard(post), "the post's id");
            assertFalse(listener.heard(space), "the space's id");
            assertFalse(listener.heard(comment), "the comment's id");
            assertFalse(listener.heard("event:notification"));
        }
        assertFalse(inside.heard("comment-removed", comment), "comments that go with their post");
        assertFalse(inside.heard("Changed it") || inside.heard("secret words"), "words");
        assertFalse(inside.heard(owner.id().toString()), "the author's id");
    }

    @Test
    void whoIsToldOfSomethingHearsSoAtOnceAndNobodyElseDoes() {
        String post = member.writes(owner.opensSafeSpace(), "question");
        Listener concerned = listen(member);
        Listener bystander = listen(outsider);
        fence(concerned, bystander);

        String comment = owner.posts("/api/posts/" + post + "/comments", Map.of("body", "Me too"))
                .statusCode(201)
                .extract()
                .path("id");
        bystander.awaits("comment-published", comment);
        await().atMost(Duration.ofSeconds(20)).until(() -> concerned.heard("event:notification"));

        String id = member.gets("/api/notifications").statusCode(200).extract().path("items[0].id");
        assertTrue(concerned.heard("notification", id), concerned.lines()::toString);
        assertFalse(bystander.heard("event:notification"));
        assertFalse(bystander.heard(id));
    }

    @Test
    void inASafeSpaceNothingIsSaidOfWhoWrote() {
        String space = owner.opensSafeSpace();
        Listener listener = listen(outsider);
        fence(listener);

        String post = member.writes(space, "question");
        listener.awaits("post-published", post);

        String data = listener.lines().stream()
                .filter(line -> line.contains(post))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "data:{\"postId\":\"" + post + "\",\"spaceId\":\"" + space + "\",\"version\":1}",
                data,
                "ids and nothing else");
    }

    @Test
    void whoLeavesATeamHearsNoMoreOfItsSpace() {
        UUID team = UUID.randomUUID();
        member.isToldOf(1, "Mel", team);
        String space = manager.setsUp(Map.of("name", "The team", "purpose", "Ours", "kind", "team", "teamId", team));
        await().until(() -> member.gets("/api/spaces/" + space).extract().statusCode() == 200);
        Listener listener = listen(member);
        fence(listener);
        listener.awaits("post-published", manager.writes(space, "tip"));

        member.isToldOf(2, "Mel", UUID.randomUUID());
        await().until(() -> member.gets("/api/spaces/" + space).extract().statusCode() == 404);
        // As long as an answer is remembered.
        await().pollDelay(Duration.ofMillis(1_500)).until(() -> true);
        String after = manager.writes(space, "tip");

        fence(listener);
        assertFalse(listener.heard(after));
    }

    @Test
    void aStreamSaysThatItIsReadyAndStaysAliveWhenNothingHappens() {
        Listener listener = listen(member);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> listener.lines().stream()
                                .filter(line -> line.startsWith(":"))
                                .count()
                        > 1);
        assertEquals(200, listener.status());
        assertEquals("text/event-stream", listener.header("content-type"));
        assertEquals("no-store", listener.header("cache-control"));
        assertEquals("no", listener.header("x-accel-buffering"));
        assertEquals("event:ready", listener.lines().get(0));
        assertTrue(listener.heard("retry:"), listener.lines()::toString);
    }

    @Test
    void oneMemberHasFiveStreamsAndOneMoreOnceOneIsClosed() {
        List<Listener> five = Stream.generate(() -> listen(member)).limit(5).toList();
        await().until(() -> five.stream().allMatch(stream -> stream.heard("event:ready")));

        member.gets("/api/live").statusCode(429);
        assertEquals(200, listen(outsider).status(), "others have theirs");

        five.get(0).close();
        await().atMost(Duration.ofSeconds(10)).until(() -> listen(member).status() == 200);
    }

    @Test
    void aStreamEndsWithItsToken() {
        // A token that ends within a second is over when it arrives, now and then.
        Listener listener = await().until(() -> new Listener(TestTokens.shortLived()), one -> one.status() == 200);
        listeners.add(listener);

        await().atMost(Duration.ofSeconds(30)).until(listener::hasEnded);

        assertTrue(listener.heard("event:ready"), listener.lines()::toString);
        assertFalse(listener.heard("broken off"), "it ends in order");
    }

    @Test
    void onlyAMemberListens() {
        given().get("/api/live").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.ofMachine("example-integrator"))
                .get("/api/live")
                .then()
                .statusCode(403);
    }
}
