package academy.praxis.performance.weeklyplan;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.performance.Academy;
import academy.praxis.testing.BusProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PlanResourceTest {
    private static final String PLANNED =
            "lines.findAll { it.state == 'planned' && it.kind == 'cohort-activity' }.title";

    @Inject
    ToldSuggestions feature;

    @Inject
    PlanMaking making;

    @Inject
    PlanStore store;

    @Inject
    Candidates candidates;

    private UUID me;
    private LocalDate monday;

    @BeforeEach
    void somebodyNew() {
        Academy.open();
        me = Academy.newMember("Lena", Academy.NORTH);
        monday = LocalDate.now(ZoneId.of("Europe/Amsterdam")).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Test
    void aPlanStaysInsideTheMinutesAndGivesAReasonForEachLine() {
        told(activity("a", 12, 3), activity("b", 100, 5), activity("c", 9, 30));

        // Minutes beyond the 21 are filled with bites of knowledge, whichever the academy has.
        int planned = plan().body("budgetMinutes", equalTo(24))
                .body("plannedMinutes", both(greaterThanOrEqualTo(21)).and(lessThanOrEqualTo(24)))
                .body("overMinutes", equalTo(0))
                .body("lines.findAll { it.kind == 'cohort-activity' }.because", everyItem(startsWith("It is due on")))
                .body("lines.because", everyItem(not(equalTo(""))))
                .body("leftOut.title", contains("b"))
                .extract()
                .path("plannedMinutes");
        plan().body("says", startsWith(planned + " of your 24 minutes. One thing is due"));
        mine().header("Accept-Language", "nl")
                .get("/api/weekly-plan")
                .then()
                .body("lines[0].because", startsWith("Het moet op"));
    }

    @Test
    void doneIsToldToTheFeatureAndNothingTakesItsMinutes() {
        told(activity("a", 100, 20), activity("b", 9, 30));
        plan();

        mine().body(Map.of("minutes", 14))
                .post("/api/weekly-plan/lines/" + key("a") + "/done")
                .then()
                .statusCode(200)
                .body("lines.find { it.title == 'a' }.state", equalTo("done"))
                .body("lines.find { it.title == 'a' }.tookMinutes", equalTo(14))
                .body("doneMinutes", equalTo(14));

        assertEquals(14, feature.marked.get(key("a") + " in part"));
        problem(mine().body(Map.of()).post("/api/weekly-plan/lines/" + key("a") + "/done"), 409, "conflict");
    }

    @Test
    void whatWasDoneAndNotToldIsToldAtTheNextLookAndOnlyOnce() {
        told(activity("a", 9, 3));
        plan();
        Plan read = store.find(List.of(me), monday).await().indefinitely().get(me);

        // As when the service ends between the two.
        store.update(read.done(key("a"), 12, true)).await().indefinitely();
        plan().body("doneMinutes", equalTo(12));
        plan().body("doneMinutes", equalTo(12));

        assertEquals(12, feature.marked.get(key("a")));
        problem(mine().body(Map.of()).post("/api/weekly-plan/lines/" + key("a") + "/done"), 409, "conflict");
        assertEquals(12, feature.marked.get(key("a")));
    }

    @Test
    void whatIsDoneWhereItIsDoneIsDoneInThePlan() {
        told(activity("a", 9, 3));
        plan().body("doneMinutes", equalTo(0));

        feature.done.add(key("a"));

        plan().body("doneMinutes", equalTo(9)).body("lines.find { it.title == 'a' }.state", equalTo("done"));
    }

    @Test
    void whatComesUpInTheWeekGetsTheMinutesThatAreLeft() {
        told(activity("a", 9, 3));
        plan().body(PLANNED, contains("a"));

        told(activity("a", 9, 3), activity("b", 9, 30), activity("c", 9, 31));

        plan().body(PLANNED, contains("a", "b")).body("overMinutes", equalTo(0));
    }

    @Test
    void snoozedWorkIsGoneForAsLongAsWasSaid() {
        told(activity("a", 10, 3), activity("b", 10, 30));
        budget(12);
        plan().body(PLANNED, contains("a"));

        mine().body(Map.of("weeks", 2))
                .post("/api/weekly-plan/lines/" + key("a") + "/snooze")
                .then()
                .statusCode(200)
                .body(PLANNED, contains("b"))
                .body("leftOut", hasSize(0));

        onContext(() -> making.make(List.of(me), monday.plusWeeks(1)));
        onContext(() -> making.make(List.of(me), monday.plusWeeks(2)));
        assertEquals(
                List.of(false, true),
                List.of(plannedIn(1).contains(key("a")), plannedIn(2).contains(key("a"))));
    }

    @Test
    void swappedWorkMakesRoomForSomethingElse() {
        told(activity("a", 10, 3), activity("b", 10, 30));
        budget(12);
        plan();

        mine().post("/api/weekly-plan/lines/" + key("a") + "/swap")
                .then()
                .statusCode(200)
                .body(PLANNED, contains("b"));
        problem(mine().post("/api/weekly-plan/lines/" + key("b") + "/swap"), 409, "conflict");
        plan().body(PLANNED, contains("b"));
    }

    @Test
    void whoTakesInMoreThanFitsIsToldSo() {
        told(activity("a", 10, 3), activity("b", 10, 30));
        budget(10);
        plan();

        mine().body(Map.of("key", key("b")))
                .post("/api/weekly-plan/lines")
                .then()
                .statusCode(200)
                .body("overMinutes", equalTo(10))
                .body("says", startsWith("20 minutes, 10 more than the 10"));
        problem(mine().body(Map.of("key", key("b"))).post("/api/weekly-plan/lines"), 409, "conflict");
        problem(mine().body(Map.of("key", key("z"))).post("/api/weekly-plan/lines"), 404, "not-found");
    }

    @Test
    void anotherBudgetIsKeptAndThePlanMadeAnew() {
        told(activity("a", 9, 3), activity("b", 9, 4));
        plan().body(PLANNED, contains("a", "b"));

        mine().body(Map.of("minutes", 10))
                .put("/api/weekly-plan/budget")
                .then()
                .statusCode(200)
                .body("budgetMinutes", equalTo(10))
                .body(PLANNED, contains("a"));

        mine().get("/api/weekly-plan/budget")
                .then()
                .body("minutes", equalTo(10))
                .body("usualMinutes", equalTo(24));
        onContext(() -> making.make(List.of(me), monday.plusWeeks(1)));
        assertEquals(
                10,
                store.find(List.of(me), monday.plusWeeks(1))
                        .await()
                        .indefinitely()
                        .get(me)
                        .budget());
    }

    @Test
    void whatWasNotDoneIsCarriedOverAndSaysSo() {
        told(activity("a", 9, 30));
        onContext(() -> making.make(List.of(me), monday.minusWeeks(2)));
        onContext(() -> making.make(List.of(me), monday.minusWeeks(1)));

        plan().body("lines[0].weeksWaited", equalTo(2))
                .body("lines[0].because", org.hamcrest.Matchers.endsWith("It was planned for 2 weeks and not done."));
        mine().get("/api/weekly-plan?week=" + week(monday.minusWeeks(1)))
                .then()
                .statusCode(200)
                .body("lines[0].weeksWaited", equalTo(1));
        problem(mine().get("/api/weekly-plan?week=" + week(monday.minusWeeks(9))), 404, "not-found");
    }

    @Test
    void thereIsSomethingForFiveMinutesNow() {
        Academy.item(UUID.randomUUID(), 1, "published");
        told(activity("a", 4, 3), activity("b", 9, 3));

        mine().get("/api/weekly-plan/now?minutes=5")
                .then()
                .statusCode(200)
                .body("planned.title", hasItem("a"))
                .body("planned.minutes", everyItem(lessThanOrEqualTo(5)))
                .body("others.minutes", everyItem(lessThanOrEqualTo(5)));
    }

    @Test
    void aSessionOfThisWeekIsPreparedAndACancelledOneIsNot() {
        UUID session = UUID.randomUUID();

        session(session, 1, "scheduled");
        awaitSuggested("session:" + session, true);
        plan().body("lines.title", hasItem("Prepare your mentoring session"));

        session(session, 2, "cancelled");
        awaitSuggested("session:" + session, false);
    }

    private void awaitSuggested(String key, boolean suggested) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> onContext(() -> candidates.of(me, monday)).stream()
                                .anyMatch(suggestion -> suggestion.key().equals(key))
                        == suggested);
    }

    @Test
    void aBiteThatWasDoneIsNotSuggestedAgain() {
        for (int i = 0; i < 2; i++) {
            Academy.item(UUID.randomUUID(), 1, "published");
        }
        String bite = mine().get("/api/weekly-plan").path("lines.find { it.kind == 'bite' }.key");

        mine().body(Map.of())
                .post("/api/weekly-plan/lines/" + bite + "/done")
                .then()
                .statusCode(200);

        awaitSuggested(bite, false);
        onContext(() -> making.make(List.of(me), monday.plusWeeks(1)));
        assertEquals(false, plannedIn(1).contains(bite));
    }

    @Test
    void plansAreMadeForWhoeverHasNone() {
        told(activity("a", 9, 3));
        LocalDate before = monday.minusYears(2).with(DayOfWeek.MONDAY);

        List<UUID> without = store.withoutPlan(before, null, 100_000).await().indefinitely();
        onContext(() -> making.make(without, before));

        assertEquals(true, without.contains(me));
        assertEquals(List.of(), store.withoutPlan(before, null, 10).await().indefinitely());
        store.forget(before.plusWeeks(1), before).await().indefinitely();
        assertEquals(Map.of(), store.find(List.of(me), before).await().indefinitely());
    }

    @Test
    void twoChangesAtOnceLoseNothing() {
        told(activity("a", 9, 3), activity("b", 9, 3));
        plan();
        Plan read = store.find(List.of(me), monday).await().indefinitely().get(me);
        store.update(read.done(key("a"), 9, false)).await().indefinitely();

        assertEquals(
                "Your plan was changed at the same time.",
                org.junit.jupiter.api.Assertions.assertThrows(
                                academy.praxis.kit.problem.ProblemException.class,
                                () -> store.update(read.done(key("b"), 9, false))
                                        .await()
                                        .indefinitely())
                        .getMessage());
    }

    @Test
    void nobodyReachesAnotherMembersPlan() {
        told(activity("a", 9, 3));
        plan();

        UUID other = Academy.newMember("Otto", Academy.NORTH);
        problem(
                as("learner", other).body(Map.of()).post("/api/weekly-plan/lines/" + key("a") + "/done"),
                404,
                "not-found");
        io.restassured.RestAssured.given().get("/api/weekly-plan").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"week=2026-48, week", "week=2026-W60, week", "week=2026-W54, week"})
    void anImpossibleWeekIsRefused(String query, String field) {
        problem(mine().get("/api/weekly-plan?" + query), 400, "validation").body("violations.field", contains(field));
    }

    @Test
    void impossibleNumbersAreRefused() {
        told(activity("a", 9, 3));
        plan();

        problem(mine().body(Map.of("minutes", 4)).put("/api/weekly-plan/budget"), 400, "validation")
                .body("violations.field", contains("minutes"));
        problem(mine().body(Map.of("minutes", 601)).put("/api/weekly-plan/budget"), 400, "validation");
        problem(
                mine().body(Map.of("minutes", 0)).post("/api/weekly-plan/lines/" + key("a") + "/done"),
                400,
                "validation");
        problem(
                mine().body(Map.of("weeks", 13)).post("/api/weekly-plan/lines/" + key("a") + "/snooze"),
                400,
                "validation");
        problem(mine().get("/api/weekly-plan/now?minutes=0"), 400, "validation");
    }

    private void session(UUID session, long version, String status) {
        Instant in = monday.atTime(12, 0).plusDays(2).toInstant(ZoneOffset.UTC);
        BusProbe.here()
                .send("mentoring.session", session, "academy.praxis.mentoring.session-scheduled.v1", """
                {"id":"%s","version":%d,"pairingId":"%s","mentorId":"%s","menteeIds":["%s"],"minutes":45,"status":"%s","startsAt":"%s"}""".formatted(
                                session, version, UUID.randomUUID(), UUID.randomUUID(), me, status, in));
    }

    private List<String> plannedIn(int weeks) {
        return store.find(List.of(me), monday.plusWeeks(weeks)).await().indefinitely().get(me).lines().stream()
                .map(Line::key)
                .toList();
    }

    /** As the clock does it. */
    private static <T> T onContext(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable fault) {
            throw new AssertionError(fault);
        }
    }

    private void budget(int minutes) {
        mine().body(Map.of("minutes", minutes))
                .put("/api/weekly-plan/budget")
                .then()
                .statusCode(200);
    }

    private void told(Suggestion... suggestions) {
        feature.told.put(me, Arrays.asList(suggestions));
    }

    private Suggestion activity(String name, int minutes, int days) {
        return new Suggestion(
                Suggestion.Kind.COHORT_ACTIVITY,
                key(name),
                name,
                minutes,
                minutes > 10,
                monday.plusDays(days),
                Suggestion.Why.ACTIVITY_DUE,
                "Pilot",
                me,
                null);
    }

    private String key(String name) {
        return "told:" + me + ":" + name;
    }

    private static String week(LocalDate monday) {
        return "%d-W%02d"
                .formatted(
                        monday.get(java.time.temporal.IsoFields.WEEK_BASED_YEAR),
                        monday.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private ValidatableResponse plan() {
        return mine().get("/api/weekly-plan").then().statusCode(200);
    }

    private RequestSpecification mine() {
        return as("learner", me);
    }
}
