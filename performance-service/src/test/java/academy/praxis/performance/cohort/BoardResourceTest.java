package academy.praxis.performance.cohort;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.problem;
import static academy.praxis.performance.Requests.with;
import static academy.praxis.performance.cohort.CohortWorld.MEET;
import static academy.praxis.performance.cohort.CohortWorld.READ;
import static academy.praxis.performance.cohort.CohortWorld.TODAY;
import static academy.praxis.performance.cohort.CohortWorld.change;
import static academy.praxis.performance.cohort.CohortWorld.concludes;
import static academy.praxis.performance.cohort.CohortWorld.enrolment;
import static academy.praxis.performance.cohort.CohortWorld.planned;
import static academy.praxis.performance.cohort.CohortWorld.reviews;
import static academy.praxis.performance.cohort.CohortWorld.says;
import static academy.praxis.performance.cohort.CohortWorld.shows;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.performance.Academy;
import academy.praxis.performance.weeklyplan.Suggestion;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One cohort for all of them: each that changes something changes it back, or has a cohort of its own. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardResourceTest {
    private static final LocalDate MONDAY = TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

    @Inject
    CohortSuggestions suggestions;

    @Inject
    Pool pool;

    private CohortWorld world;
    private UUID late;
    private UUID shown;
    private UUID again;
    private UUID quick;
    private UUID waits;
    private String cohort;

    @BeforeEach
    void aCohortInWhichEverybodyIsSomewhereElse() {
        if (cohort != null) {
            return;
        }
        world = CohortWorld.open();
        late = Academy.newMember("1 Late", null);
        shown = Academy.newMember("2 Shown", null);
        again = Academy.newMember("3 Again", null);
        quick = Academy.newMember("4 Quick", null);
        waits = Academy.newMember("5 Waits", null);
        Map<String, Object> content = world.content(4, late, shown, again, quick, waits);
        content = with(content, "startsOn", TODAY.minusDays(30).toString());
        content = with(
                content,
                "dueDates",
                List.of(
                        Map.of("number", READ, "dueOn", TODAY.minusDays(9).toString()),
                        Map.of("number", MEET, "dueOn", TODAY.minusDays(8).toString())));
        cohort = planned(content);
        change(cohort, "launch", 0).then().statusCode(200);
        for (UUID member : List.of(shown, again, quick)) {
            says(member, enrolment(cohort, member), READ, 0, Map.of("done", true, "minutes", 10))
                    .then()
                    .statusCode(200);
            says(member, enrolment(cohort, member), MEET, 0, Map.of("done", true))
                    .then()
                    .statusCode(200);
        }
        shows(shown, enrolment(cohort, shown), "Look").then().statusCode(200);
        shows(again, enrolment(cohort, again), "Look").then().statusCode(200);
        reviews(world.facilitator, enrolment(cohort, again), 0, "again", "Closer")
                .then()
                .statusCode(200);
        concludes(quick, enrolment(cohort, quick), 0, "keep").then().statusCode(200);
    }

    @Test
    void theBoardSaysWhoIsStuckAndWhy() {
        String board = "/api/cohorts/" + cohort + "/board";

        as("learner", world.facilitator)
                .get(board)
                .then()
                .statusCode(200)
                .body("items.member.displayName", contains("1 Late", "2 Shown", "3 Again", "4 Quick", "5 Waits"))
                .body("items.status", contains("enrolled", "started", "started", "started", "waiting"))
                .body("items.late", contains(2, 0, 0, 0, 2))
                .body("items.done", contains(0, 2, 2, 3, 0))
                .body("items[0].stuck.because", contains("late"))
                .body("items[0].stuck[0].words", equalTo("Is late with 2 activities."))
                .body("items[1].stuck.words", contains("Waits for a review since today."))
                .body("items[2].stuck.because", contains("asked-again"))
                .body("items[3].stuck", empty())
                .body("items[4].stuck", empty());
        as("manager")
                .header("Accept-Language", "nl")
                .get(board + "?stuck=true&limit=2")
                .then()
                .body("items.member.displayName", contains("1 Late", "2 Shown"))
                .body("items[0].stuck.words", contains("Is te laat met 2 activiteiten."));
        String next = as("manager")
                .get(board + "?stuck=true&limit=2")
                .then()
                .extract()
                .path("next");
        as("manager")
                .get(board + "?stuck=true&after=" + next)
                .then()
                .body("items.member.displayName", contains("3 Again"));
        problem(as("learner", late).get(board), 404, "not-found");
        problem(as("learner", late).get(board + "/export"), 404, "not-found");
        problem(as("learner", late).get("/api/cohorts/" + cohort + "/summary"), 404, "not-found");
        problem(as("manager").get("/api/cohorts/" + UUID.randomUUID() + "/board"), 404, "not-found");
        problem(as("manager").get(board + "?status=gone"), 400, "wrong-type");
    }

    @Test
    void whoNeverBeganOrFellSilentIsStuck() {
        move("update enrolment set enrolled_at = enrolled_at - interval '15 days' where id = $1", late);
        move("update enrolment set last_activity_at = last_activity_at - interval '29 days' where id = $1", quick);

        as("manager")
                .get("/api/cohorts/" + cohort + "/board")
                .then()
                .body("items[0].stuck.because", contains("not-started", "late"))
                .body("items[0].stuck[0].words", equalTo("Has not started, 15 days after they could."))
                .body("items[3].stuck.words", contains("Has done nothing for 29 days."));
        move("update enrolment set enrolled_at = enrolled_at + interval '15 days' where id = $1", late);
        move("update enrolment set last_activity_at = last_activity_at + interval '29 days' where id = $1", quick);
    }

    @Test
    void theBoardIsGivenAsAFile() {
        String file = as("manager")
                .get("/api/cohorts/" + cohort + "/board/export")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", containsString("cohort.csv"))
                .extract()
                .asString();

        assertEquals(6, file.lines().count());
        assertEquals(
                "1 Late,enrolled,,0,4,2,0,0,,Is late with 2 activities.",
                file.lines().toList().get(1));
    }

    @Test
    void theCohortAsAWholeAndWhatItCosts() {
        as("manager")
                .get("/api/cohorts/" + cohort + "/summary")
                .then()
                .statusCode(200)
                .body("takingPart", equalTo(4))
                .body("waiting", equalTo(1))
                .body("started", equalTo(3))
                .body("completedShare", equalTo(0.0f))
                .body("activitiesDone", equalTo(7 / 16f))
                .body("stuck", equalTo(3))
                .body("minutesPlanned", equalTo(280))
                // 86 days are thirteen weeks.
                .body("minutesPerWeek", equalTo(22))
                .body("minutesPlannedInAll", equalTo(1120))
                .body("minutesSpent", equalTo(30))
                .body("minutesSpentPerMember", equalTo(10))
                .body("experiments.keep", equalTo(1));
        as("stakeholder")
                .get("/api/programmes/comparison?outcomeId=" + world.outcomeId)
                .then()
                .statusCode(200)
                .body("programmes.id", contains(world.programmeId))
                .body("programmes[0].cohortIds", contains(cohort))
                .body("programmes[0].members", equalTo(4))
                .body("programmes[0].minutesPlanned", equalTo(280))
                // Three said so, which is too few to show what they said.
                .body("programmes[0].minutesSpent", nullValue())
                .body("programmes[0].minutesSpentPerMember", nullValue());
        UUID another = Academy.newMember("Another owner", null, "stakeholder");
        problem(
                as("stakeholder", another).get("/api/programmes/comparison?outcomeId=" + world.outcomeId),
                404,
                "not-found");
        problem(as("manager").get("/api/programmes/comparison?outcomeId=" + UUID.randomUUID()), 404, "not-found");
        problem(as("learner", late).get("/api/programmes/comparison?outcomeId=" + world.outcomeId), 403, "forbidden");
        problem(as("manager").get("/api/programmes/comparison"), 400, "validation");
    }

    @Test
    void whatIsDueIsSuggestedForTheWeek() {
        Map<UUID, List<Suggestion>> found =
                told(() -> suggestions.of(List.of(late, again, quick, shown, waits), MONDAY));

        String enrolment = enrolment(cohort, late);
        assertEquals(
                List.of("activity:" + enrolment + ":1", "activity:" + enrolment + ":2"),
                found.get(late).stream().map(Suggestion::key).toList());
        Suggestion first = found.get(late).get(0);
        assertEquals(Suggestion.Why.ACTIVITY_OVERDUE, first.why());
        assertEquals(List.of("Read", "Pilot", 10), List.of(first.title(), first.about(), first.minutes()));
        assertEquals(
                List.of(Suggestion.Why.EVIDENCE_ASKED_AGAIN),
                found.get(again).stream().map(Suggestion::why).toList());
        assertEquals(
                List.of("Try"), found.get(shown).stream().map(Suggestion::title).toList());
        assertEquals(
                List.of(Suggestion.Why.ACTIVITY_NEXT),
                found.get(quick).stream().map(Suggestion::why).toList());
        assertEquals(null, found.get(waits));
    }

    @Test
    void whatIsDoneInTheWeeklyPlanIsDoneInTheCohort() {
        UUID planner = Academy.newMember("Planner", null);
        String enrolment = enrolment(world.launched(1, planner), planner);
        String read = "activity:" + enrolment + ":" + READ;
        String assignment = "activity:" + enrolment + ":" + CohortWorld.ASSIGNMENT;
        String foreign = "activity:" + enrolment(cohort, quick) + ":3";

        mark(planner, read, 4, false);
        mark(planner, read, 5, true);
        mark(planner, assignment, 24, true);
        mark(planner, foreign, 24, true);
        mark(planner, "bite:x", 2, true);

        as("learner", planner)
                .get("/api/enrolments/" + enrolment)
                .then()
                .body("activities[0].state", equalTo("done"))
                .body("activities[0].minutesSpent", equalTo(9))
                .body("activities[2].state", equalTo("open"))
                .body("activities[2].minutesSpent", equalTo(24));
        assertEquals(Set.of(read), told(() -> suggestions.done(planner, List.of(read, assignment, foreign, "bite:x"))));
        as("learner", quick)
                .get("/api/enrolments/" + enrolment(cohort, quick))
                .then()
                .body("activities[2].minutesSpent", nullValue());
    }

    private void mark(UUID member, String key, int minutes, boolean whole) {
        told(() -> suggestions.markDone(member, key, minutes, whole));
    }

    private static <T> T told(Supplier<Uni<T>> question) {
        try {
            return VertxContextSupport.subscribeAndAwait(question);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Moves what happened into the past. */
    private void move(String sql, UUID member) {
        pool.preparedQuery(sql)
                .execute(Tuple.of(UUID.fromString(enrolment(cohort, member))))
                .await()
                .indefinitely();
    }
}
