package academy.praxis.community.erasure;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Person;
import academy.praxis.community.member.Member;
import academy.praxis.community.member.Members;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How erasures are asked for, worked on by instances that may be killed, and begun for those who left. */
@QuarkusTest
class ErasureJobTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MINE = "/api/erasures/mine";

    @Inject
    ErasureRepository erasures;

    @Inject
    ErasureClock clock;

    @Inject
    Eraser eraser;

    @Inject
    Leavers leavers;

    @Inject
    Members members;

    @Inject
    Traces traces;

    private final Person sam = Person.with();
    private final Person noor = Person.with();

    @Test
    void oneAsksForOneselfAndTheSecondTimeOneCanOnlyAskForMore() {
        sam.gets(MINE).statusCode(404);
        given().contentType(ContentType.JSON)
                .body(Map.of("texts", "remove"))
                .post("/api/erasures")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestTokens.ofMachine("example-integrator"))
                .contentType(ContentType.JSON)
                .body(Map.of("texts", "remove"))
                .post("/api/erasures")
                .then()
                .statusCode(403);
        sam.posts("/api/erasures", Map.of()).statusCode(400).body("violations.field", contains("texts"));
        sam.posts("/api/erasures", Map.of("texts", "all")).statusCode(400);
        sam.gets(MINE).statusCode(404);

        String asked = asks(sam, "keep-without-author").extract().path("askedAt");
        asks(sam, "keep-without-author").body("askedAt", equalTo(asked)).body("texts", equalTo("keep-without-author"));
        asks(sam, "remove").body("askedAt", equalTo(asked)).body("texts", equalTo("remove"));
        asks(sam, "keep-without-author").body("texts", equalTo("remove"));
        sam.gets(MINE).body("state", equalTo("running")).body("finishedAt", nullValue());
        noor.gets(MINE).statusCode(404);

        work(now());
        sam.gets(MINE).body("state", equalTo("done")).body("inDirectory", equalTo(false));
        // Told for a while, and then forgotten too.
        tick(now().plus(Duration.ofDays(29)));
        sam.gets(MINE).statusCode(200);
        tick(now().plus(Duration.ofDays(31)));
        sam.gets(MINE).statusCode(404);
    }

    @Test
    void whileItRunsTheMemberReadsAndWritesNothing() {
        String space = noor.opensSpace();
        String post = noor.writes(space, "question");
        String own = sam.says(post, "Mine.");
        asks(sam, "remove");
        sam.posts("/api/posts", Person.post(space, "tip")).statusCode(409);
        sam.posts("/api/posts/" + post + "/comments", Map.of("body", "Late")).statusCode(409);
        sam.deletes("/api/posts/" + post + "/comments/" + own).statusCode(409);
        sam.asks().put("/api/spaces/" + space + "/membership").then().statusCode(409);
        sam.posts("/api/follows", Map.of("kind", "tag", "value", "grief")).statusCode(409);
        sam.puts("/api/erasures/wish", "*", Map.of("texts", "remove")).statusCode(409);
        given().auth()
                .oauth2(sam.token())
                .contentType("text/plain")
                .body("Late")
                .post("/api/files?name=late.txt")
                .then()
                .statusCode(409);
        sam.gets("/api/posts/" + post).statusCode(200);
        noor.says(post, "Others go on.");

        work(now());

        assertEquals(Set.of(), traces.of(sam.id()));
        String after = sam.says(post, "A new start.");
        sam.gets("/api/posts/" + post + "/comments/" + after).body("mine", equalTo(true));
    }

    @Test
    void whatAnInstanceLeftBehindWhenItWasKilledAnotherFinishes() {
        String safe = noor.opensSafeSpace();
        String open = noor.opensSpace();
        for (String space : List.of(safe, open)) {
            String post = noor.writes(space, "question");
            IntStream.range(0, 3).forEach(i -> sam.says(post, "One of three"));
            sam.writes(space, "tip");
        }
        asks(sam, "keep-without-author");
        Instant begun = now();
        // Killed after one step, then after two, and so on
        Erasure claimed = claim(begun);
        assertNull(claim(begun), "nobody else has it meanwhile");
        int kills = 0;
        while (claimed != null && kills < 6) {
            Erasure before = claimed;
            kills++;
            for (int step = 0; step < kills && claimed != null; step++) {
                claimed = step(claimed);
            }
            begun = begun.plus(ErasureRepository.LEASE).plusSeconds(61);
            claimed = claim(begun);
            assertNull(step(before), "whoever was thought dead, and is not, finds that it is somebody else's");
        }
        assertEquals(6, kills);
        sam.gets(MINE).body("state", equalTo("running"));
        work(begun.plus(ErasureRepository.LEASE).plusSeconds(61));

        sam.gets(MINE).body("state", equalTo("done"));
        assertEquals(Set.of(), traces.of(sam.id()));
    }

    @Test
    void ofManyWhoLookForWorkAtOnceOneGetsIt() {
        asks(sam, "remove");
        Instant now = now();
        long got = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> claim(now))
                .filter(claimed -> claimed != null && claimed.memberId().equals(sam.id()))
                .count();
        assertEquals(1, got);
        work(now.plus(ErasureRepository.LEASE).plusSeconds(61));
        sam.gets(MINE).body("state", equalTo("done"));
    }

    @Test
    void aSuspensionIsNotGotAroundByIt() {
        String space = noor.opensSpace();
        String post = sam.writes(space, "tip");
        Life.report(Person.with(), post, "Hm.");
        Life.suspend(noor, post);
        sam.posts("/api/posts", Person.post(space, "tip")).statusCode(403);

        asks(sam, "remove");
        work(now());

        assertEquals(Set.of(), traces.of(sam.id()));
        sam.posts("/api/posts", Person.post(space, "tip")).statusCode(403);
        sam.asks().put("/api/spaces/" + space + "/membership").then().statusCode(204);
        sam.posts("/api/posts", Person.post(space, "tip")).statusCode(403);
        sam.writes(noor.opensSpace(), "tip");
    }

    @Test
    void reportingAgainAfterItDoesNotCountTwice() {
        String post = noor.writes(noor.opensSpace(), "tip");
        Person manager = Person.with("manager");
        for (int time = 0; time < 3; time++) {
            Life.report(sam, post, "Hm.");
            asks(sam, "keep-without-author");
            work(now());
        }
        manager.gets("/api/moderation/cases/" + post)
                .body("reports", equalTo(1))
                .body("hidden", equalTo(false));
    }

    @Test
    void whoLeftIsErasedAfterAWhileAsTheyWishedAndNothingBringsThemBack() {
        UUID lead = UUID.randomUUID();
        directory(sam, 1, "ACTIVE", null);
        directory(noor, 1, "ACTIVE", sam.id());
        awaits(sam.id(), true);
        sam.gets("/api/erasures/wish").body("texts", equalTo("keep-without-author"));
        sam.puts("/api/erasures/wish", "*", Map.of("texts", "remove")).body("texts", equalTo("remove"));
        String space = noor.opensSpace();
        String post = sam.writes(space, "tip");
        String safe = noor.opensSafeSpace();
        String inSafe = sam.writes(safe, "tip");

        // A mistake in the directory that is put right loses nothing.
        directory(sam, 2, "DEACTIVATED", lead);
        awaits(sam.id(), false);
        tick(now().plus(Duration.ofDays(29)));
        assertFalse(isRunning(sam));
        directory(sam, 3, "ACTIVE", lead);
        awaits(sam.id(), true);
        tick(now().plus(Duration.ofDays(31)));
        assertFalse(isRunning(sam));

        directory(sam, 4, "DEACTIVATED", lead);
        awaits(sam.id(), false);
        tick(now().plus(Duration.ofDays(31)));
        assertTrue(isRunning(sam));
        work(now().plus(Duration.ofDays(32)));

        assertEquals(Set.of(), traces.of(sam.id()), "also in the directory's projection, and as somebody's lead");
        noor.gets("/api/posts/" + post).statusCode(404);
        noor.gets("/api/posts/" + inSafe).statusCode(404);
        // What the bus tells again
        directory(sam, 1, "ACTIVE", null);
        directory(sam, 4, "DEACTIVATED", lead);
        directory(sam, 5, "DEACTIVATED", lead);
        Person last = Person.with();
        directory(last, 1, "ACTIVE", null);
        awaits(last.id(), true);
        assertEquals(Set.of(), traces.of(sam.id()));
        // Nobody names them, nobody takes them in.
        noor.posts(
                        "/api/posts",
                        Map.of(
                                "spaceId",
                                space,
                                "kind",
                                "tip",
                                "title",
                                "Hello",
                                "body",
                                "@[Sam](member:" + sam.id() + ")"))
                .statusCode(400);
        String closed = noor.setsUp(Map.of("name", "Few", "purpose", "Us", "kind", "private"));
        noor.posts("/api/spaces/" + closed + "/invitations", Map.of("memberIds", List.of(sam.id())))
                .statusCode(400);
        sam.posts("/api/posts", Person.post(space, "tip")).statusCode(403);
        // Who comes back comes as somebody new.
        directory(sam, 6, "ACTIVE", null);
        awaits(sam.id(), true);
        sam.writes(space, "tip");
    }

    private ValidatableResponse asks(Person person, String texts) {
        return person.posts("/api/erasures", Map.of("texts", texts)).statusCode(202);
    }

    private static Instant now() {
        return ErasureClock.now().plusSeconds(1);
    }

    private void work(Instant at) {
        clock.work(at).await().atMost(PATIENCE);
    }

    private void tick(Instant at) {
        leavers.tick(at, 1000).await().atMost(PATIENCE);
    }

    private Erasure claim(Instant at) {
        return erasures.claim(at).await().atMost(PATIENCE);
    }

    private Erasure step(Erasure erasure) {
        return eraser.step(erasure).await().atMost(PATIENCE);
    }

    private boolean isRunning(Person person) {
        return erasures.isRunning(person.id()).await().atMost(PATIENCE);
    }

    private void awaits(UUID memberId, boolean active) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Member known =
                    members.byIds(List.of(memberId)).await().atMost(PATIENCE).get(memberId);
            assertNotNull(known);
            assertEquals(active, known.active());
        });
    }

    private static void directory(Person person, int version, String status, UUID lead) {
        BusProbe.here()
                .send(
                        "identity.member",
                        person.id(),
                        "academy.praxis.identity.member-updated.v1",
                        "{\"id\":\"%s\",\"version\":%d,\"displayName\":\"Sam\",\"teamId\":null,\"leadId\":%s,\"roles\":[],\"status\":\"%s\"}"
                                .formatted(person.id(), version, lead == null ? null : "\"" + lead + "\"", status));
    }
}
