package academy.praxis.mentoring.pairing;

import static academy.praxis.mentoring.Requests.as;
import static academy.praxis.mentoring.Requests.goal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.InTransaction;
import academy.praxis.mentoring.LivePairings;
import academy.praxis.mentoring.candidate.MatchReason;
import academy.praxis.mentoring.profile.MentoringKind;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PairingResourceTest {
    private static final String PREFIX = "academy.praxis.mentoring.pairing-";
    private static final Map<String, Object> NO = Map.of("reason", "no-time", "words", "Between us: my mother is ill.");

    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();

    @Inject
    Pairings pairings;

    @Inject
    PairingService service;

    @Test
    void itIsActiveOnceBothSaidYes() {
        String request = request(mentee);
        UUID id = propose(request);
        as("learner", mentee).get("/api/mentee-requests/" + request).then().body("status", equalTo("proposed"));

        accept(mentor, id).then().statusCode(200).body("status", equalTo("proposed"));
        accept(mentor, id).then().statusCode(409);
        accept(mentee, id)
                .then()
                .statusCode(200)
                .body("status", equalTo("active"))
                .body("activeSince", notNullValue());

        as("learner", mentee).get("/api/mentee-requests/" + request).then().body("status", equalTo("matched"));
        as("mentor", mentor).get("/api/pairings/mine?status=active").then().body("items.id", contains(id.toString()));
        told(id, "proposed", "accepted");
        assertEquals(
                Map.of(mentor, Set.of(mentee), mentee, Set.of(mentor)),
                InTransaction.call(() -> pairings.previousOf(List.of(mentor))));
        assertEquals(Map.of(mentor, 1), InTransaction.call(() -> pairings.placesTaken(List.of(mentor))));
    }

    @Test
    void nobodyElseSeesItButManagers() {
        UUID id = propose(request(mentee));

        as("learner", UUID.randomUUID()).get("/api/pairings/" + id).then().statusCode(404);
        accept(UUID.randomUUID(), id).then().statusCode(404);
        as("manager").post("/api/pairings/" + id + "/acceptance").then().statusCode(404);
        as("manager").get("/api/pairings/" + id).then().statusCode(200);
        as("learner", mentee).get("/api/pairings").then().statusCode(403);
        as("manager").get("/api/pairings?limit=100").then().body("items.id", hasItem(id.toString()));
    }

    @Test
    void whoDeclinesDoesNotSayWhyToAnybody() {
        String request = request(mentee);
        UUID round = UUID.randomUUID();
        UUID id = propose(round, List.of(new ProposedMentee(mentee, UUID.fromString(request), 0.7, List.of())), 1);

        Response declined = as("mentor", mentor).body(NO).post("/api/pairings/" + id + "/refusal");

        declined.then()
                .statusCode(200)
                .body("status", equalTo("declined"))
                .body("endReason", equalTo("mentor-declined"));
        assertFalse(declined.asString().contains("mother"));
        // One reason would be that of the one who is seen to have declined.
        assertEquals(
                "[]",
                as("manager").get("/api/pairings/refusals?roundId=" + round).asString());
        as("learner").get("/api/pairings/refusals").then().statusCode(403);
        as("learner", mentee).get("/api/mentee-requests/" + request).then().body("status", equalTo("open"));
        accept(mentee, id).then().statusCode(409);
        told(id, "proposed", "declined");
    }

    @Test
    void reasonsAreCountedInFivesAndEveryoneOnce() {
        UUID round = UUID.randomUUID();
        String counts = "/api/pairings/refusals?roundId=" + round;
        for (int i = 0; i < 5; i++) {
            assertEquals("[]", as("manager").get(counts).asString());
            refuse(round, UUID.randomUUID(), "no-time");
        }
        String five = "[{\"reason\":\"no-time\",\"times\":5}]";
        assertEquals(five, as("manager").get(counts).asString());

        UUID twice = UUID.randomUUID();
        refuse(round, twice, "goal-changed");
        refuse(round, twice, "goal-changed");
        for (int i = 0; i < 3; i++) {
            refuse(round, UUID.randomUUID(), "other");
        }
        assertEquals(five, as("manager").get(counts).asString());
        refuse(round, UUID.randomUUID(), "other");

        assertEquals(
                "[{\"reason\":\"no-time\",\"times\":5},{\"reason\":\"other\",\"times\":4},{\"reason\":\"goal-changed\",\"times\":1}]",
                as("manager").get(counts).asString());
    }

    private void refuse(UUID round, UUID who, String reason) {
        String open = as("learner", who).get("/api/mentee-requests/mine").path("items.find { it.status == 'open' }.id");
        String request = open == null ? request(who) : open;
        UUID id = propose(round, List.of(proposed(who, request)), 1);
        as("learner", who)
                .body(Map.of("reason", reason))
                .post("/api/pairings/" + id + "/refusal")
                .then()
                .statusCode(200);
    }

    @Test
    void whoNeverAnsweredSeesNothingOfACircleThatIsOverAndLooksOn() {
        List<UUID> people =
                IntStream.range(0, 4).mapToObj(i -> UUID.randomUUID()).toList();
        UUID silent = people.get(3);
        String request = request(silent);
        List<ProposedMentee> asked = Stream.concat(
                        people.stream().limit(3).map(this::proposed), Stream.of(proposed(silent, request)))
                .toList();
        UUID id = propose(null, asked, 2);
        accept(mentor, id);
        people.stream().limit(3).forEach(one -> accept(one, id));
        as("learner", people.get(0))
                .body(Map.of("words", "What we want to reach"))
                .post("/api/pairings/" + id + "/goals")
                .then()
                .statusCode(201);
        as("learner", silent).get("/api/pairings/" + id + "/goals").then().statusCode(404);

        InTransaction.call(() -> pairings.complete(id));

        as("learner", silent).get("/api/pairings/" + id + "/goals").then().statusCode(404);
        as("learner", silent).get("/api/pairings/" + id + "/agreement").then().statusCode(404);
        as("learner", people.get(0))
                .get("/api/pairings/" + id + "/goals")
                .then()
                .statusCode(200);
        as("learner", silent).get("/api/mentee-requests/" + request).then().body("status", equalTo("open"));
        String closed =
                BusProbe.here().eventsOf("mentoring.pairing", id, 4).get(3).value();
        assertFalse(closed.contains(silent.toString()), closed);
    }

    @Test
    void aCircleInWhichNobodyIsLeftIsOver() throws Throwable {
        List<UUID> people =
                IntStream.range(0, 3).mapToObj(i -> UUID.randomUUID()).toList();
        UUID id = propose(null, people.stream().map(this::proposed).toList(), 2);
        accept(mentor, id);
        accept(people.get(0), id);
        accept(people.get(1), id).then().body("status", equalTo("active"));
        LivePairings.leave(id, people.get(0));
        LivePairings.leave(id, people.get(1));
        as("mentor", mentor).get("/api/pairings/" + id).then().body("status", equalTo("active"));

        sweep(Instant.now().plus(Duration.ofDays(15)));

        as("mentor", mentor).get("/api/pairings/" + id).then().body("status", equalTo("closed"));
    }

    @Test
    void menteesOfACircleSeeWhyThemselvesAndWhoIsOutSeesTheOthersNoLonger() {
        List<UUID> people =
                IntStream.range(0, 3).mapToObj(i -> UUID.randomUUID()).toList();
        UUID id = propose(null, people.stream().map(this::proposed).toList(), 2);
        String path = "/api/pairings/" + id;
        String mine = "mentees.find { it.person.memberId == '" + people.get(0) + "' }";
        String others = "mentees.findAll { it.person.memberId != '" + people.get(0) + "' }";

        as("learner", people.get(0))
                .get(path)
                .then()
                .body(mine + ".reasons.size()", equalTo(1))
                .body(mine + ".asked.words", notNullValue())
                .body(others + ".size()", equalTo(2))
                .body(others + ".reasons.flatten().size()", equalTo(0))
                .body(others + ".findAll { it.score != null || it.asked != null }.size()", equalTo(0));
        as("mentor", mentor).get(path).then().body("mentees.findAll { it.asked != null }.size()", equalTo(3));

        as("learner", people.get(0)).body(NO).post(path + "/refusal").then().statusCode(200);
        as("learner", people.get(0)).get(path).then().body("mentees.size()", equalTo(1));
        as("mentor", mentor).get(path).then().body(mine + ".asked", nullValue());
        as("mentor", mentor).body(NO).post(path + "/refusal").then().statusCode(200);
        as("mentor", mentor).get(path).then().body("mentees.findAll { it.asked != null }.size()", equalTo(0));
    }

    @Test
    void ofAYesAndANoAtTheSameTimeBothAreHeard() {
        for (int i = 0; i < 5; i++) {
            UUID asked = UUID.randomUUID();
            UUID id = propose(UUID.randomUUID(), List.of(proposed(asked)), 1);
            CompletableFuture<Response> yes = CompletableFuture.supplyAsync(() -> accept(mentor, id));
            CompletableFuture<Response> no = CompletableFuture.supplyAsync(
                    () -> as("learner", asked).body(NO).post("/api/pairings/" + id + "/refusal"));

            assertEquals(200, no.join().statusCode());
            assertTrue(Set.of(200, 409).contains(yes.join().statusCode()));
            as("manager").get("/api/pairings/" + id).then().body("status", equalTo("declined"));
        }
    }

    @Test
    void aCircleStartsWithEnoughAndOthersMayJoinUntilTheTimeIsUp() throws Throwable {
        List<UUID> people =
                IntStream.range(0, 4).mapToObj(i -> UUID.randomUUID()).toList();
        UUID id = propose(UUID.randomUUID(), people.stream().map(this::proposed).toList(), 2);

        accept(mentor, id);
        accept(people.get(0), id).then().body("status", equalTo("proposed"));
        accept(people.get(1), id).then().body("status", equalTo("active"));
        accept(people.get(2), id).then().statusCode(200).body("status", equalTo("active"));
        sweep(Instant.now().plus(Duration.ofDays(15)));

        as("mentor", mentor)
                .get("/api/pairings/" + id)
                .then()
                .body("status", equalTo("active"))
                .body(
                        "mentees.findAll { it.person.answer == 'accepted' }.person.memberId",
                        not(hasItem(people.get(3).toString())))
                .body("mentees.findAll { it.person.answer == 'accepted' }.size()", equalTo(3));
    }

    @Test
    void aCircleWithTooFewLeftIsOver() {
        List<UUID> people =
                IntStream.range(0, 3).mapToObj(i -> UUID.randomUUID()).toList();
        UUID id = propose(UUID.randomUUID(), people.stream().map(this::proposed).toList(), 2);

        as("learner", people.get(0)).body(NO).post("/api/pairings/" + id + "/refusal");
        as("manager").get("/api/pairings/" + id).then().body("status", equalTo("proposed"));
        as("learner", people.get(1))
                .body(NO)
                .post("/api/pairings/" + id + "/refusal")
                .then()
                .body("status", equalTo("declined"));
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnceAndThenTheProposalIsOver() throws Throwable {
        String request = request(mentee);
        UUID id = propose(request);

        sweep(Instant.now().plus(Duration.ofDays(8)));
        told(id, "proposed");
        sweep(Instant.now().plus(Duration.ofDays(12)));
        sweep(Instant.now().plus(Duration.ofDays(13)));
        told(id, "proposed", "reminded");
        sweep(Instant.now().plus(Duration.ofDays(15)));

        as("mentor", mentor).get("/api/pairings/" + id).then().body("status", equalTo("expired"));
        as("learner", mentee).get("/api/mentee-requests/" + request).then().body("status", equalTo("open"));
        told(id, "proposed", "reminded", "expired");
    }

    @Test
    void eitherSideLeavesAtNobodysFault() {
        String request = request(mentee);
        UUID id = propose(request);
        accept(mentor, id);
        accept(mentee, id);
        String version = as("learner", mentee).get("/api/pairings/" + id).header("ETag");

        as("learner", mentee)
                .body(NO)
                .post("/api/pairings/" + id + "/exit")
                .then()
                .statusCode(428);
        as("learner", mentee)
                .header("If-Match", version)
                .body(Map.of("words", "No reason given"))
                .post("/api/pairings/" + id + "/exit")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
        as("learner", mentee)
                .header("If-Match", version)
                .body(NO)
                .post("/api/pairings/" + id + "/exit")
                .then()
                .statusCode(200)
                .body("status", equalTo("closed"))
                .body("endReason", equalTo("mentee-left"));
        as("learner", mentee).get("/api/mentee-requests/" + request).then().body("status", equalTo("open"));
        told(id, "proposed", "accepted", "closed");
    }

    @Test
    void aRequestThatIsOpenNoMoreIsNotProposedAgainAndNothingOfItIsKept() {
        String request = request(mentee);
        propose(request);
        UUID other = UUID.randomUUID();
        List<ProposedPairing> again =
                List.of(new ProposedPairing(null, other, List.of(proposed(mentee, request)), MentoringKind.MENTOR, 1));

        org.junit.jupiter.api.Assertions.assertThrows(
                academy.praxis.kit.problem.ProblemException.class,
                () -> InTransaction.call(() -> pairings.propose(again, Duration.ofDays(14))));
        as("mentor", other).get("/api/pairings/mine").then().body("items.size()", equalTo(0));
    }

    private void told(UUID id, String... what) {
        var events = BusProbe.here().eventsOf("mentoring.pairing", id, what.length);
        assertEquals(
                Stream.of(what).map(one -> PREFIX + one + ".v1").toList(),
                events.stream().map(event -> BusProbe.header(event, "ce_type")).toList());
        events.forEach(event -> {
            EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value());
            assertFalse(event.value().contains("mother"));
        });
    }

    private void sweep(Instant now) throws Throwable {
        // Other tests of this class may have left proposals that are due as well.
        List<Integer> swept = new ArrayList<>();
        do {
            swept.add(VertxContextSupport.subscribeAndAwait(() -> service.remind(now, 100))
                    + VertxContextSupport.subscribeAndAwait(() -> service.expire(now, 100)));
        } while (swept.get(swept.size() - 1) > 0);
    }

    private UUID propose(String request) {
        return propose(null, List.of(proposed(mentee, request)), 1);
    }

    private UUID propose(UUID round, List<ProposedMentee> mentees, int smallest) {
        MentoringKind kind = mentees.size() > 1 ? MentoringKind.CIRCLE : MentoringKind.MENTOR;
        return InTransaction.call(() -> pairings.propose(
                        List.of(new ProposedPairing(round, mentor, mentees, kind, smallest)), Duration.ofDays(14)))
                .get(0);
    }

    private ProposedMentee proposed(UUID member) {
        return proposed(member, request(member));
    }

    private static ProposedMentee proposed(UUID member, String request) {
        return new ProposedMentee(
                member,
                UUID.fromString(request),
                0.7,
                List.of(new MatchReason(MatchReason.Kind.LANGUAGES, 0, List.of("nl"))));
    }

    private static String request(UUID member) {
        return as("learner", member)
                .body(goal("Lead a safety plan on my own"))
                .post("/api/mentee-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response accept(UUID member, UUID id) {
        return as("learner", member).post("/api/pairings/" + id + "/acceptance");
    }
}
