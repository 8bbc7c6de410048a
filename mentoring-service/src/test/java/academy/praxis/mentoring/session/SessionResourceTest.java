package academy.praxis.mentoring.session;

import static academy.praxis.mentoring.Meetings.accept;
import static academy.praxis.mentoring.Meetings.agreed;
import static academy.praxis.mentoring.Meetings.at;
import static academy.praxis.mentoring.Meetings.in;
import static academy.praxis.mentoring.Meetings.move;
import static academy.praxis.mentoring.Meetings.path;
import static academy.praxis.mentoring.Meetings.proposed;
import static academy.praxis.mentoring.Meetings.rows;
import static academy.praxis.mentoring.Requests.as;
import static academy.praxis.mentoring.Requests.profile;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.InTransaction;
import academy.praxis.mentoring.LivePairings;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionResourceTest {
    private static final String PREFIX = "academy.praxis.mentoring.session-";
    private static final Executor AT_ONCE = Executors.newFixedThreadPool(6, work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });

    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();
    private final UUID outsider = UUID.randomUUID();

    @Inject
    Pairings pairings;

    /** Times on offer go when one is taken; rows that go at the same moment must not meet one another. */
    @Test
    void sessionsOfManyPairingsAreAgreedOnAtTheSameMoment() {
        for (int wave = 0; wave < 3; wave++) {
            Map<UUID, UUID> mentees = new HashMap<>();
            Map<UUID, UUID> sessions = new HashMap<>();
            for (int i = 0; i < 6; i++) {
                UUID one = UUID.randomUUID();
                UUID pairing = LivePairings.active(UUID.randomUUID(), one);
                mentees.put(pairing, one);
                sessions.put(pairing, proposedByTheOther(pairing, one));
            }
            List<Integer> codes = sessions.entrySet().stream()
                    .map(session -> CompletableFuture.supplyAsync(
                            () -> accept(session.getKey(), session.getValue(), mentees.get(session.getKey()), in(72))
                                    .statusCode(),
                            AT_ONCE))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertEquals(List.of(200, 200, 200, 200, 200, 200), codes);
        }
    }

    private static UUID proposedByTheOther(UUID pairing, UUID mentee) {
        String other = as("learner", mentee).get("/api/pairings/" + pairing).path("mentor.memberId");
        return proposed(pairing, UUID.fromString(other), in(48), in(72), in(96));
    }

    @Test
    void oneProposesTimesAndTheOtherTakesOne() {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = proposed(pairing, mentor, in(72), in(48));

        as("learner", mentee)
                .get(path(pairing, session))
                .then()
                .body("status", equalTo("proposed"))
                .body("time", nullValue())
                .body("offer.by", equalTo(mentor.toString()))
                .body("offer.times.time.startsAt", contains(in(48).toString(), in(72).toString()))
                .body("offer.times[0].suits", contains(mentor.toString()));
        accept(pairing, session, mentor, in(48)).then().statusCode(409);
        accept(pairing, session, mentee, in(50)).then().statusCode(400).body("violations.field", hasItem("startsAt"));
        accept(pairing, session, mentee, in(72))
                .then()
                .statusCode(200)
                .body("status", equalTo("scheduled"))
                .body("time.startsAt", equalTo(in(72).toString()))
                .body("time.endsAt", equalTo(in(73).toString()))
                .body("offer", nullValue())
                .body("people.accepted", contains(true, true));
        accept(pairing, session, mentee, in(72)).then().statusCode(409);
        told(session, "proposed", "scheduled");
    }

    @Test
    void nobodyElseSeesIt() {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = agreed(pairing, mentor, mentee, in(24));
        UUID other = LivePairings.active(outsider, UUID.randomUUID());

        as("learner", outsider).get(path(pairing, session)).then().statusCode(404);
        as("learner", outsider).get(path(other, session)).then().statusCode(404);
        as("learner", mentee).get(path(other, session)).then().statusCode(404);
        as("manager").get(path(pairing, session)).then().statusCode(404);
        as("admin").get(path(pairing, session)).then().statusCode(404);
        as("manager").get("/api/pairings/" + pairing + "/sessions").then().statusCode(404);
        as("learner", outsider)
                .body(at(in(24)))
                .post("/api/pairings/" + pairing + "/sessions")
                .then()
                .statusCode(404);
        as("learner", outsider)
                .header("If-Match", "*")
                .post(path(pairing, session) + "/cancellation")
                .then()
                .statusCode(404);
        accept(pairing, session, outsider, in(24)).then().statusCode(404);
        as("learner", mentee)
                .get("/api/pairings/" + pairing + "/sessions?status=scheduled")
                .then()
                .body("items.id", contains(session.toString()));
    }

    @Test
    void whatCannotBeASessionIsRefusedByField() {
        UUID pairing = LivePairings.active(mentor, mentee);
        Map<String, Object> wrong = at(in(24));
        wrong.putAll(Map.of(
                "title", "two\nlines", "link", "http://meet.example/room", "minutes", 9, "place", "x".repeat(201)));

        post(pairing, wrong)
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("title", "link", "minutes", "place"));
        post(pairing, at(in(-1), in(24 * 367)))
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("startTimes[0]", "startTimes[1]"));
        post(pairing, at(in(1), in(2), in(3), in(4), in(5), in(6)))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("startTimes"));
        post(pairing, with("minutes", 481)).then().statusCode(400);
        post(pairing, with("link", "javascript:alert(1)")).then().statusCode(400);
        post(pairing, with("agenda", "x".repeat(8001))).then().statusCode(400);
        post(pairing, with("agendaTemplate", "first-session"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("agendaTemplate"));
    }

    @Test
    void anAgendaMayComeFromATemplate() {
        UUID pairing = LivePairings.active(mentor, mentee);
        Map<String, Object> content = with("agendaTemplate", "first-session");
        content.remove("agenda");
        content.put("agendaLanguage", "nl-BE");

        post(pairing, content).then().statusCode(201).body("agenda", startsWith("## Kennismaken"));
        content.put("agendaTemplate", "../templates");
        post(pairing, content).then().statusCode(400).body("violations.field", hasItem("agendaTemplate"));
    }

    @Test
    void aRetryDoesNotProposeTwice() {
        UUID pairing = LivePairings.active(mentor, mentee);
        Map<String, Object> content = at(in(24));
        String key = UUID.randomUUID().toString();

        List<String> ids = Stream.of(1, 2)
                .map(i -> as("learner", mentor)
                        .header("Idempotency-Key", key)
                        .body(content)
                        .post("/api/pairings/" + pairing + "/sessions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();

        assertEquals(ids.get(0), ids.get(1));
    }

    @Test
    void onlyAnActivePairingHasNewSessions() {
        UUID pairing = LivePairings.proposed(null, mentor, mentee);

        post(pairing, at(in(24))).then().statusCode(409);
    }

    @Test
    void everyTimeIsOnEveryonesClock() {
        as("mentor", mentor).body(profile("any")).put("/api/mentor-profiles/me");
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = agreed(pairing, mentor, mentee, in(24));

        as("learner", mentee)
                .get(path(pairing, session))
                .then()
                .body("time.local[0].memberId", equalTo(mentor.toString()))
                .body("time.local[0].timeZone", equalTo("Europe/Amsterdam"))
                .body(
                        "time.local[0].startsAt",
                        startsWith(in(24).atZone(ZoneId.of("Europe/Amsterdam"))
                                .toLocalDateTime()
                                .toString()))
                .body("time.local[1].timeZone", equalTo("UTC"))
                .body("time.local[1].utcOffset", equalTo("Z"));
    }

    @Test
    void ofTwoYesesAtTheSameTimeOneIsTooLate() {
        UUID pairing = LivePairings.active(mentor, mentee);
        for (int i = 0; i < 4; i++) {
            Instant first = in(100 + 10 * i);
            Instant second = in(105 + 10 * i);
            UUID session = proposed(pairing, mentor, first, second);

            List<CompletableFuture<Integer>> both = Stream.of(first, second)
                    .map(time -> CompletableFuture.supplyAsync(
                            () -> accept(pairing, session, mentee, time).statusCode()))
                    .toList();

            assertEquals(
                    List.of(200, 409),
                    both.stream().map(CompletableFuture::join).sorted().toList());
            told(session, "proposed", "scheduled");
        }
    }

    @Test
    void ofACancellationAndAMoveAtTheSameTimeOneIsStale() {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = agreed(pairing, mentor, mentee, in(24));
        String version = as("learner", mentor).get(path(pairing, session)).header("ETag");

        CompletableFuture<Integer> cancel = CompletableFuture.supplyAsync(() -> as("learner", mentor)
                .header("If-Match", version)
                .post(path(pairing, session) + "/cancellation")
                .statusCode());
        CompletableFuture<Integer> offer = CompletableFuture.supplyAsync(
                () -> offer(pairing, session, mentee, version, in(30)).statusCode());

        assertEquals(
                List.of(200, 412),
                Stream.of(cancel.join(), offer.join()).sorted().toList());
    }

    @Test
    void otherTimesAreOfferedAndTheOldOneHoldsUntilOneIsAgreedOn() {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = agreed(pairing, mentor, mentee, in(24));

        offer(pairing, session, mentee, null, in(30)).then().statusCode(428);
        offer(pairing, session, mentee, "*", in(30), in(31))
                .then()
                .statusCode(200)
                .body("status", equalTo("scheduled"))
                .body("time.startsAt", equalTo(in(24).toString()))
                .body("offer.by", equalTo(mentee.toString()));
        as("learner", mentor)
                .post(path(pairing, session) + "/refusal")
                .then()
                .statusCode(200)
                .body("status", equalTo("scheduled"))
                .body("offer", nullValue())
                .body("people.declined", contains(false, false));
        offer(pairing, session, mentor, "*", in(40)).then().statusCode(200);
        accept(pairing, session, mentee, in(40))
                .then()
                .statusCode(200)
                .body("time.startsAt", equalTo(in(40).toString()));
        told(session, "proposed", "scheduled", "rescheduled");
    }

    @Test
    void whoDeclinesMayOfferOtherTimes() {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = proposed(pairing, mentor, in(24));

        offer(pairing, session, mentee, "*", in(26)).then().statusCode(200).body("status", equalTo("proposed"));
        accept(pairing, session, mentor, in(24)).then().statusCode(400);
        accept(pairing, session, mentor, in(26)).then().statusCode(200).body("status", equalTo("scheduled"));
        told(session, "proposed", "proposed", "scheduled");
    }

    @Test
    void aRefusalInAPairEndsTheProposal() {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = proposed(pairing, mentor, in(24));

        as("learner", mentee)
                .post(path(pairing, session) + "/refusal")
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"));
        told(session, "proposed", "cancelled");
    }

    @Test
    void aCircleMeetsWhenMostCanOrTheMentorDecides() {
        UUID[] mentees = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        UUID pairing = LivePairings.active(mentor, mentees);
        UUID byVote = proposed(pairing, mentor, in(24), in(48));
        UUID byMentor = proposed(pairing, mentees[0], in(72), in(96));

        accept(pairing, byVote, mentees[0], in(24)).then().body("status", equalTo("proposed"));
        accept(pairing, byVote, mentees[1], in(48)).then().body("status", equalTo("proposed"));
        accept(pairing, byVote, mentees[2], in(48))
                .then()
                .body("status", equalTo("scheduled"))
                .body("time.startsAt", equalTo(in(48).toString()))
                .body("people.findAll { it.accepted }.size()", equalTo(3));
        decide(pairing, byMentor, mentees[1], in(96)).then().statusCode(403);
        decide(pairing, byMentor, mentor, in(96))
                .then()
                .statusCode(200)
                .body("status", equalTo("scheduled"))
                .body("people.findAll { it.accepted }.size()", equalTo(2));
        UUID pair = LivePairings.active(mentor, outsider);
        UUID ofPair = proposed(pair, outsider, in(200));
        decide(pair, ofPair, mentor, in(200)).then().statusCode(409);
    }

    @Test
    void whoIsElsewhereIsWarnedOfWithoutTellingWhy() {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID elsewhere = LivePairings.active(mentor, outsider);
        UUID other = agreed(elsewhere, mentor, outsider, in(24));
        UUID session = proposed(pairing, mentee, in(24).plusSeconds(59 * 60), in(25));

        Response seenByMentee = as("learner", mentee).get(path(pairing, session));
        seenByMentee
                .then()
                .body("offer.times[0].time.conflicts.memberId", contains(mentor.toString()))
                .body("offer.times[0].time.conflicts.sessionId", contains(nullValue()))
                .body("offer.times[1].time.conflicts", empty());
        assertFalse(seenByMentee.asString().contains(other.toString()));
        assertFalse(seenByMentee.asString().contains(outsider.toString()));
        as("mentor", mentor)
                .get(path(pairing, session))
                .then()
                .body("offer.times[0].time.conflicts.sessionId", contains(other.toString()));
    }

    @Test
    void onceASessionHasBegunNobodyIsWarnedAnyMore() {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID elsewhere = LivePairings.active(mentor, outsider);
        UUID session = agreed(pairing, mentor, mentee, in(24));
        UUID other = agreed(elsewhere, mentor, outsider, in(24));
        as("learner", mentee)
                .get(path(pairing, session))
                .then()
                .body("time.conflicts.memberId", contains(mentor.toString()));

        move(session, in(-2));
        move(other, in(-2));

        as("learner", mentee)
                .get(path(pairing, session))
                .then()
                .body("status", equalTo("scheduled"))
                .body("time.conflicts", empty());
    }

    @Test
    void itIsMarkedOnceItHasBegunAndNotBefore() {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = agreed(pairing, mentor, mentee, in(24));

        held(pairing, session, mentee, 50).then().statusCode(409);
        missed(pairing, session, "both").then().statusCode(409);
        move(session, in(-2));
        as("learner", mentor)
                .header("If-Match", "*")
                .post(path(pairing, session) + "/cancellation")
                .then()
                .statusCode(409);
        offer(pairing, session, mentee, "*", in(26)).then().statusCode(409);
        as("mentor", mentor)
                .get("/api/sessions/needs-outcome")
                .then()
                .body("items.id", contains(session.toString()))
                .body("items.outcomeNeeded", contains(true));
        held(pairing, session, mentee, 721).then().statusCode(400);
        held(pairing, session, mentee, 50)
                .then()
                .statusCode(200)
                .body("status", equalTo("held"))
                .body("actualMinutes", equalTo(50));
        as("mentor", mentor).get("/api/sessions/needs-outcome").then().body("items", empty());
        missed(pairing, session, "mentor")
                .then()
                .statusCode(200)
                .body("status", equalTo("missed"))
                .body("missedBy", equalTo("mentor"))
                .body("actualMinutes", nullValue());
        told(session, "proposed", "scheduled", "held", "missed");
    }

    @Test
    void whatIsToComeIsCancelledWhenThePairingEnds() {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID past = agreed(pairing, mentor, mentee, in(24));
        move(past, in(-2));
        UUID next = agreed(pairing, mentor, mentee, in(30));
        UUID open = proposed(pairing, mentee, in(60));

        LivePairings.leave(pairing, mentee);

        told(next, "proposed", "scheduled", "cancelled");
        told(open, "proposed", "cancelled");
        // Who left still sees what they were in, and says how it went.
        as("learner", mentee).get(path(pairing, next)).then().body("status", equalTo("cancelled"));
        held(pairing, past, mentee, 45).then().statusCode(200);
        post(pairing, at(in(90))).then().statusCode(409);
    }

    @Test
    void sessionsThatWereCancelledCountAsProposedThatDay() {
        UUID pairing = LivePairings.active(mentor, mentee);
        for (int i = 0; i < 20; i++) {
            UUID session = proposed(pairing, mentor, in(24 + i));
            as("learner", mentor)
                    .header("If-Match", "*")
                    .post(path(pairing, session) + "/cancellation")
                    .then()
                    .statusCode(200);
        }

        post(pairing, at(in(90))).then().statusCode(409).body("detail", containsString("within 24 hours"));
    }

    @Test
    void twentyAreProposedADayAlsoWhenTwoAreAtTheSameTime() {
        UUID pairing = LivePairings.active(mentor, mentee);
        for (int i = 0; i < 19; i++) {
            proposed(pairing, mentor, in(24 + i));
        }

        var one = CompletableFuture.supplyAsync(() -> propose(pairing, mentor, in(90)), AT_ONCE);
        var other = CompletableFuture.supplyAsync(() -> propose(pairing, mentee, in(90)), AT_ONCE);

        assertEquals(201 + 409, one.join().statusCode() + other.join().statusCode());
        assertEquals(
                20,
                rows("select id from pairing_session where pairing_id = '" + pairing + "'")
                        .size());
    }

    private static Response propose(UUID pairing, UUID by, Instant time) {
        return as("learner", by).body(at(time)).post("/api/pairings/" + pairing + "/sessions");
    }

    @Test
    void whatASessionIsAboutChangesBeforeItBeginsAndWhileThePairingIsActive() {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = agreed(pairing, mentor, mentee, in(24));
        describe(pairing, session, mentee).then().statusCode(200);
        move(session, in(-2));
        describe(pairing, session, mentee).then().statusCode(409);
        UUID next = agreed(pairing, mentor, mentee, in(30));
        LivePairings.leave(pairing, mentee);
        for (UUID past : List.of(session, next)) {
            describe(pairing, past, mentee).then().statusCode(404);
            describe(pairing, past, mentor).then().statusCode(409);
        }
    }

    @Test
    void whetherItWasHeldIsSaidWithinAMonthAndCorrectedWithinAWeek() {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID old = agreed(pairing, mentor, mentee, in(24));
        move(old, in(-24 * 30 - 2));
        held(pairing, old, mentor, 60).then().statusCode(409);
        as("mentor", mentor).get("/api/sessions/needs-outcome").then().body("items", empty());
        move(old, in(-24 * 30 + 2));
        held(pairing, old, mentor, 60).then().statusCode(200);

        said(old, 6);
        missed(pairing, old, "mentee").then().statusCode(200);
        // A correction does not begin another week.
        said(old, 2);
        held(pairing, old, mentor, 60).then().statusCode(409);
    }

    @Test
    void whoLeftSaysItOnceAndCorrectsNothing() {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = agreed(pairing, mentor, mentee, in(24));
        move(session, in(-2));
        LivePairings.leave(pairing, mentee);

        held(pairing, session, mentee, 45).then().statusCode(200);
        held(pairing, session, mentee, 50).then().statusCode(409);
        missed(pairing, session, "mentee").then().statusCode(200);
    }

    private static void said(UUID session, int daysEarlier) {
        LivePairings.sql("update pairing_session set outcome_at = outcome_at - interval '" + daysEarlier
                + " days' where id = '" + session + "'");
    }

    private static Response describe(UUID pairing, UUID session, UUID by) {
        return as("learner", by)
                .header("If-Match", "*")
                .body(Map.of("title", "Another title"))
                .put(path(pairing, session));
    }

    @Test
    void ofAProposalAndAnEndAtTheSameTimeNothingIsLeftOpen() {
        for (int i = 0; i < 4; i++) {
            UUID pairing = LivePairings.active(mentor, UUID.randomUUID());
            CompletableFuture<Integer> proposal = CompletableFuture.supplyAsync(
                    () -> post(pairing, at(in(24))).statusCode());
            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> LivePairings.leave(pairing, mentor));

            assertTrue(List.of(201, 409).contains(proposal.join()), () -> "" + proposal.join());
            end.join();
            assertEquals(
                    List.of(),
                    rows("select id from pairing_session where pairing_id = '" + pairing
                            + "' and status <> 'CANCELLED'"));
        }
    }

    @Test
    void aPairingHasSoManySessionsToComeAndNoMore() {
        UUID pairing = LivePairings.active(mentor, mentee);
        for (int i = 0; i < 30; i++) {
            if (i == 20) {
                post(pairing, at(in(24 + i))).then().statusCode(409).body("detail", containsString("within 24 hours"));
                LivePairings.sql(
                        "update pairing_session set created_at = created_at - interval '1 day' where pairing_id = '"
                                + pairing + "'");
            }
            post(pairing, at(in(24 + i))).then().statusCode(201);
        }

        post(pairing, at(in(90))).then().statusCode(409);
        Response page = as("learner", mentee).get("/api/pairings/" + pairing + "/sessions?limit=20");
        page.then().body("items.size()", equalTo(20));
        as("learner", mentee)
                .get("/api/pairings/" + pairing + "/sessions?limit=20&after=" + page.path("next"))
                .then()
                .body("items.size()", equalTo(10))
                .body("next", nullValue());
    }

    @Test
    void aPairingThatIsCompletedHasNothingToComeEither() {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID next = agreed(pairing, mentor, mentee, in(30));

        InTransaction.call(() -> pairings.complete(pairing));

        told(next, "proposed", "scheduled", "cancelled");
    }

    @Test
    void whoLeavesACircleIsAskedToItsSessionsNoLonger() {
        UUID[] mentees = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        UUID pairing = LivePairings.circleWithOneAsked(mentor, mentees[2], mentees[0], mentees[1]);
        UUID session = proposed(pairing, mentor, in(24));

        // Who was asked to join and has not answered sees nothing.
        as("learner", mentees[2]).get(path(pairing, session)).then().statusCode(404);
        as("learner", mentees[2])
                .body(at(in(30)))
                .post("/api/pairings/" + pairing + "/sessions")
                .then()
                .statusCode(409);
        LivePairings.accept(pairing, mentees[2]);
        as("learner", mentees[2]).get(path(pairing, session)).then().statusCode(200);
        LivePairings.leave(pairing, mentees[0]);

        as("learner", mentees[0]).get(path(pairing, session)).then().statusCode(404);
        as("mentor", mentor)
                .get(path(pairing, session))
                .then()
                .body("status", equalTo("proposed"))
                .body("people.memberId", not(hasItem(mentees[0].toString())))
                .body("people.size()", equalTo(3));
        List<String> states = told(session, "proposed", "proposed", "proposed");
        assertFalse(states.get(2).contains(mentees[0].toString()));
    }

    private List<String> told(UUID session, String... what) {
        var events = BusProbe.here().eventsOf("mentoring.session", session, what.length);
        assertEquals(
                Stream.of(what).map(one -> PREFIX + one + ".v1").toList(),
                events.stream().map(event -> BusProbe.header(event, "ce_type")).toList());
        events.forEach(event -> {
            EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value());
            for (String secret : List.of("safety plan", "meet.example", "front door")) {
                assertFalse(event.value().contains(secret), event.value());
            }
        });
        return events.stream().map(event -> event.value()).toList();
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> content = at(in(24));
        content.put(field, value);
        return content;
    }

    private Response post(UUID pairing, Map<String, Object> content) {
        return as("learner", mentor).body(content).post("/api/pairings/" + pairing + "/sessions");
    }

    private static Response offer(UUID pairing, UUID session, UUID by, String version, Instant... times) {
        var request = as("learner", by)
                .body(new HashMap<>(Map.of(
                        "startTimes", Stream.of(times).map(Instant::toString).toList())));
        return (version == null ? request : request.header("If-Match", version)).put(path(pairing, session) + "/offer");
    }

    private static Response decide(UUID pairing, UUID session, UUID by, Instant time) {
        return as("learner", by).body(Map.of("startsAt", time.toString())).post(path(pairing, session) + "/decision");
    }

    private static Response held(UUID pairing, UUID session, UUID by, int minutes) {
        return as("learner", by)
                .header("If-Match", "*")
                .body(Map.of("minutes", minutes))
                .put(path(pairing, session) + "/held");
    }

    private Response missed(UUID pairing, UUID session, String by) {
        return as("learner", mentor)
                .header("If-Match", "*")
                .body(Map.of("by", by))
                .put(path(pairing, session) + "/missed");
    }
}
