package academy.praxis.performance.study;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.created;
import static academy.praxis.performance.Requests.outcome;
import static academy.praxis.performance.Requests.problem;
import static academy.praxis.performance.Requests.programme;
import static academy.praxis.performance.Requests.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.performance.Academy;
import academy.praxis.performance.outcome.Cadence;
import academy.praxis.performance.outcome.Period;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StudyResourceTest {
    private static final int BEFORE = 30;
    private static final int AFTER = 12;
    private static final List<UUID> TEAMS = new ArrayList<>();

    /** The first week in which something begins; {@value #AFTER} weeks from it are over. */
    private static final Period START =
            Period.lastWhole(LocalDate.now(ZoneOffset.UTC), Cadence.WEEKLY).plus(1 - AFTER, Cadence.WEEKLY);

    @Inject
    Pool pool;

    @Inject
    Results results;

    @Inject
    StudyRepository studies;

    @BeforeEach
    void sixteenTeamsWithAMemberEach() {
        Academy.open();
        synchronized (TEAMS) {
            while (TEAMS.size() < 16) {
                UUID team = Academy.newTeam("Study team " + TEAMS.size());
                Academy.newMember("Member " + TEAMS.size(), team);
                TEAMS.add(team);
            }
        }
    }

    @Test
    void fromAnOutcomeByAFrozenStudyAndALaunchedCohortToAnEffectThatIsFound() {
        String outcomeId = owned(outcome("Missed first appointments"));
        enter(outcomeId, TEAMS, -BEFORE, 0, 1, Set.of(), 0);

        as("manager")
                .body(waitlist(outcomeId))
                .post("/api/studies/power")
                .then()
                .statusCode(200)
                .body("sight", equalTo("enough"))
                .body("smallestEffect", lessThan(3.0f))
                .body("historyUnits", equalTo(16))
                .body("historyPeriods", equalTo(BEFORE))
                .body("said[0]", containsString("percent, that is"))
                .body("curve", hasSize(21));

        JsonPath draft = as("manager")
                .body(waitlist(outcomeId))
                .post("/api/studies")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("draft"))
                .body("seed", notNullValue())
                .extract()
                .jsonPath();
        String id = draft.getString("id");
        Set<UUID> begin = treated(draft);
        assertEquals(8, begin.size());
        freeze(id, 0)
                .then()
                .statusCode(200)
                .body("status", equalTo("frozen"))
                .body("late", equalTo(false))
                .body("planHash.length()", equalTo(64));

        launch(outcomeId, begin);
        as("manager")
                .get("/api/studies/" + id + "/effect")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("too-early"))
                .body("estimate.value", nullValue());
        enter(outcomeId, TEAMS, 0, AFTER, 2, begin, -5);

        JsonPath effect = as("manager")
                .get("/api/studies/" + id + "/effect")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("better"))
                .body("complete", equalTo(true))
                .body("estimate.method", equalTo("changes"))
                .body("estimate.value", lessThan(-3.5f))
                .body("estimate.value", greaterThan(-6.5f))
                .body("estimate.high", lessThan(0f))
                .body("estimate.lotsP", lessThan(0.05f))
                .body("estimate.treatedUnits", equalTo(8))
                .body("estimate.periodsAfter", equalTo(AFTER))
                .body("sensitivity.method", hasItems("difference", "group-time", "synthetic-control"))
                .body("sensitivity.find { it.method == 'stepped-wedge' }.reason", containsString("at once"))
                .body("sensitivity.find { it.method == 'difference' }.high", lessThan(0f))
                .body("checks.kind", hasItems("pre-trend", "placebo-in-time", "gaps", "other-methods"))
                .body("warnings", empty())
                .body("earlyLooks", equalTo(1))
                .body("said[0]", containsString("Better: the metric changed by -"))
                .body("said[-1]", containsString("We continue if the interval lies below zero after 16 weeks."))
                .extract()
                .jsonPath();
        assertEquals(BEFORE + AFTER, effect.getList("series").size());

        as("learner")
                .header("Accept-Language", "nl")
                .get("/api/studies/" + id + "/effect")
                .then()
                .statusCode(200)
                .body("said[0]", containsString("Beter: de maat veranderde met -"));
        as("learner").get("/api/studies/" + id + "/results").then().body("items.verdict", contains("better"));
        as("manager")
                .get("/api/studies/" + id + "/results")
                .then()
                .body("items.verdict", contains("better", "too-early"));
        as("manager")
                .get("/api/studies/" + id)
                .then()
                .body("status", equalTo("concluded"))
                .body("verdict", equalTo("better"));
        tellsOf(id, effect);
    }

    private static void tellsOf(String id, JsonPath effect) {
        var events = BusProbe.here().eventsOf("performance.study", UUID.fromString(id), 2);
        assertEquals(
                List.of("academy.praxis.performance.study-frozen.v1", "academy.praxis.performance.study-concluded.v1"),
                events.stream().map(event -> BusProbe.header(event, "ce_type")).toList());
        events.forEach(event -> EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value()));
        assertEquals(
                effect.getDouble("estimate.value"),
                JsonPath.from(events.get(1).value()).getDouble("effect.value"),
                1e-6);
    }

    @Test
    void onAPlaceboOutcomeNothingIsFoundAndThatIsKeptAndShown() {
        String outcomeId = owned(outcome("Length of the team's name"));
        enterPairs(outcomeId, -BEFORE, 0, List.of());
        JsonPath draft = drafted(waitlist(outcomeId));
        String id = draft.getString("id");
        freeze(id, 0).then().statusCode(200);
        enterPairs(outcomeId, 0, AFTER, List.copyOf(treated(draft)));

        as("manager").get("/api/studies/" + id + "/effect").then().statusCode(200);
        as("learner")
                .get("/api/studies/" + id + "/effect")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("no-visible-effect"))
                .body("said[0]", containsString("No visible effect"))
                .body("said[1]", containsString("we could only have seen an effect of more than"));
        as("learner")
                .get("/api/studies/" + id + "/results")
                .then()
                .body("items.verdict", contains("no-visible-effect"));
    }

    @Test
    void askingAgainGivesTheSameResultAndKeepsItOnce() {
        String id = complete(-5);

        String first = as("manager").get("/api/studies/" + id + "/effect").asString();
        String second = as("manager").get("/api/studies/" + id + "/effect").asString();

        assertEquals(first, second);
        assertFalse(first.contains("NaN"));
        as("manager").get("/api/studies/" + id + "/results").then().body("items.findAll { it.complete }", hasSize(1));
    }

    @Test
    void aCorrectionOfAValueGivesAnotherResultAndTheFirstStays() {
        String id = complete(-5);
        as("manager").get("/api/studies/" + id + "/effect").then().statusCode(200);
        String outcomeId = as("manager").get("/api/studies/" + id).path("outcomeId");

        as("manager")
                .body(Map.of("unitId", TEAMS.get(0), "period", START.text(), "value", 18.5))
                .post("/api/outcomes/" + outcomeId + "/observations")
                .then()
                .statusCode(201);

        as("manager").get("/api/studies/" + id + "/effect").then().statusCode(200);
        as("manager").get("/api/studies/" + id + "/results").then().body("items.findAll { it.complete }", hasSize(2));
    }

    @Test
    void nobodyFreezesAStudyOfAnOutcomeThatNobodyAnswersFor() {
        String outcomeId = created(outcome("Nobody's"));
        enter(outcomeId, TEAMS, -8, 0, 1, Set.of(), 0);
        String id = drafted(waitlist(outcomeId)).getString("id");

        problem(freeze(id, 0), 409, "conflict").body("detail", containsString("owner has to accept"));
    }

    @Test
    void whatIsFrozenIsChangedByAmendmentsOnly() {
        String outcomeId = owned(outcome("Missed first appointments"));
        enter(outcomeId, TEAMS, -BEFORE, 0, 1, Set.of(), 0);
        String id = drafted(waitlist(outcomeId)).getString("id");
        String path = "/api/studies/" + id;

        problem(as("manager").post(path + "/freeze"), 428, "version-required");
        problem(freeze(id, 7), 412, "stale-version");
        problem(amend(id, 0, Map.of("reason", "Because we can.", "horizonPeriods", 8)), 409, "conflict");
        freeze(id, 0).then().statusCode(200).header("ETag", "\"1\"");
        problem(freeze(id, 1), 409, "conflict");
        problem(
                as("manager")
                        .header("If-Match", "\"1\"")
                        .body(waitlist(outcomeId))
                        .put(path),
                409,
                "conflict");
        problem(as("manager").header("If-Match", "\"1\"").delete(path), 409, "conflict");
    }

    @Test
    void amendmentsAreShownWithTheResultBesideWhatWasFirstFrozen() {
        String id = complete(-5);
        String path = "/api/studies/" + id;
        // Otherwise it may be concluded in between, by the clock.
        as("manager").get(path + "/effect").then().statusCode(200);
        String first = as("manager").get(path).path("planHash");
        int version = as("manager").get(path).path("version");

        problem(amend(id, version, Map.of("reason", "short")), 400, "validation");
        problem(
                amend(id, version, Map.of("reason", "Nothing of it changes.", "horizonPeriods", AFTER)),
                409,
                "conflict");
        amend(id, version, Map.of("reason", "The last weeks were holidays.", "horizonPeriods", 8))
                .then()
                .statusCode(200)
                .body("planHash", not(equalTo(first)))
                .body("amendments.reason", contains("The last weeks were holidays."))
                .body("amendments.afterData", contains(true));

        as("manager")
                .get(path + "/effect")
                .then()
                .body("estimate.periodsAfter", equalTo(8))
                .body("original.periodsAfter", equalTo(AFTER))
                .body("warnings", hasItem(containsString("amended 1 times")));
        JsonPath plans = as("learner")
                .get(path + "/plans")
                .then()
                .body("plans", hasSize(2))
                .body("plans[0].hash", equalTo(first))
                .extract()
                .jsonPath();
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    plans.getString("plans[" + i + "].hash"), Plan.hash(plans.getString("plans[" + i + "].canonical")));
        }
    }

    @Test
    void aPlanThatIsFrozenWhenTheValuesAreKnownSaysSoForEver() {
        String outcomeId = owned(outcome("Missed first appointments"));
        enter(outcomeId, TEAMS, -BEFORE, AFTER, 1, Set.of(), 0);
        String id = drafted(waitlist(outcomeId)).getString("id");

        freeze(id, 0).then().statusCode(200).body("late", equalTo(true));
        as("manager")
                .get("/api/studies/" + id + "/effect")
                .then()
                .body("warnings", hasItem(containsString("known already")));
    }

    @Test
    void volunteersAgainstOthersHaveAWarningThatCannotBeTakenAway() {
        String outcomeId = owned(outcome("Missed first appointments"));
        enter(outcomeId, TEAMS, -BEFORE, 0, 1, Set.of(), 0);
        Set<UUID> begin = Set.copyOf(TEAMS.subList(0, 4));
        String cohortId = launch(outcomeId, begin);
        Map<String, Object> content = study(outcomeId, "matched-comparison");
        content.put("cohortIds", List.of(cohortId));
        JsonPath draft = as("manager")
                .body(content)
                .post("/api/studies")
                .then()
                .statusCode(201)
                .body("units", hasSize(12))
                .extract()
                .jsonPath();
        assertEquals(begin, treated(draft));
        String id = draft.getString("id");
        freeze(id, 0).then().statusCode(200);
        enter(outcomeId, TEAMS, 0, AFTER, 2, begin, -5);

        as("manager")
                .get("/api/studies/" + id + "/effect")
                .then()
                .body("verdict", equalTo("better"))
                .body("warnings", hasItem(containsString("Volunteers differ from others")));
    }

    @Test
    void theMostAlikeAreProposedWithHowNearTheyAre() {
        String outcomeId = owned(outcome("Missed first appointments"));
        enter(outcomeId, TEAMS, -BEFORE, 0, 1, Set.of(), 0);

        as("manager")
                .body(Map.of(
                        "outcomeId",
                        outcomeId,
                        "treatedUnitIds",
                        List.of(TEAMS.get(0), UUID.randomUUID()),
                        "startsOn",
                        START.start().toString(),
                        "each",
                        3))
                .post("/api/studies/matches")
                .then()
                .statusCode(200)
                .body("matches", hasSize(3))
                .body("matches[0].name", containsString("Study team"))
                .body("matches[0].distance", greaterThan(0f))
                .body("without", hasSize(1));
    }

    @Test
    void aCohortThatIsGoneInMidRunIsSaidAndItsUnitsStayAsPlanned() {
        String outcomeId = owned(outcome("Missed first appointments"));
        enter(outcomeId, TEAMS, -BEFORE, 0, 1, Set.of(), 0);
        Set<UUID> begin = Set.copyOf(TEAMS.subList(0, 4));
        String cohortId = planned(outcomeId, begin);
        Map<String, Object> content = study(outcomeId, "before-after");
        content.put("cohortIds", List.of(cohortId));
        String id = drafted(content).getString("id");
        freeze(id, 0).then().statusCode(200);
        enter(outcomeId, TEAMS, 0, AFTER, 2, begin, -8);

        as("manager")
                .get("/api/studies/" + id + "/effect")
                .then()
                .body("warnings", hasItem(containsString("was not launched by the day of its start")));
        pool.preparedQuery("delete from cohort where id = $1")
                .execute(Tuple.of(UUID.fromString(cohortId)))
                .await()
                .indefinitely();

        as("manager")
                .get("/api/studies/" + id + "/effect")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("better"))
                .body("warnings", hasItem(containsString("no longer there")))
                .body("warnings", hasItem(containsString("There is no comparison")))
                .body("sensitivity.find { it.method == 'changes' }.value", lessThan(0f));
    }

    @Test
    void aCohortThatIsGoneBeforeIsNoPlan() {
        String outcomeId = owned(outcome("Missed first appointments"));
        Map<String, Object> content = study(outcomeId, "before-after");
        content.put("cohortIds", List.of(UUID.randomUUID()));

        problem(as("manager").body(content).post("/api/studies"), 400, "validation")
                .body("violations.field", contains("cohortIds[0]"));
    }

    @Test
    void aMetricWithoutVariationGivesSentences() {
        String outcomeId = owned(outcome("Always the same"));
        enterValue(outcomeId, -BEFORE, 0, 12);
        as("manager")
                .body(waitlist(outcomeId))
                .post("/api/studies/power")
                .then()
                .body("sight", equalTo("nothing"))
                .body("smallestEffect", nullValue())
                .body("said[1]", containsString("did not vary"));
        String id = drafted(waitlist(outcomeId)).getString("id");
        freeze(id, 0).then().statusCode(200);
        enterValue(outcomeId, 0, AFTER, 12);

        as("manager")
                .get("/api/studies/" + id + "/effect")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("cannot-be-told"))
                .body("said[1]", containsString("do not vary"))
                .body("estimate.reason", containsString("do not vary"))
                .body("sensitivity.reason", not(hasItem(nullValue())));
    }

    @Test
    void aDesignThatCannotSeeAnythingSaysWhatWouldHelpAndOneTreatedUnitIsSaid() {
        String outcomeId = owned(outcome("Missed first appointments"));
        enter(outcomeId, TEAMS.subList(0, 3), -BEFORE, 0, 1, Set.of(), 0);
        Map<String, Object> content = study(outcomeId, "matched-comparison");
        content.put("method", "changes");
        content.put(
                "treated",
                List.of(Map.of("unitId", TEAMS.get(0), "startsOn", START.start().toString())));
        content.put("comparisonUnitIds", TEAMS.subList(1, 3));

        as("manager")
                .header("Accept-Language", "nl")
                .body(content)
                .post("/api/studies/power")
                .then()
                .body("sight", equalTo("nothing"))
                .body("said[0]", equalTo("Deze opzet kan geen enkel effect zien, hoe groot ook."))
                .body("said[1]", containsString("zou helpen"));
        String id = drafted(content).getString("id");
        freeze(id, 0).then().statusCode(200);
        enter(outcomeId, TEAMS.subList(0, 3), 0, AFTER, 2, Set.of(), 0);

        as("manager")
                .get("/api/studies/" + id + "/effect")
                .then()
                .body("verdict", equalTo("cannot-be-told"))
                .body("estimate.reason", containsString("One unit is treated"));
    }

    @Test
    void draftsAndEarlyResultsAreForManagersAndTheOwner() {
        String outcomeId = owned(outcome("Missed first appointments"));
        enter(outcomeId, TEAMS, -BEFORE, 0, 1, Set.of(), 0);
        String id = drafted(waitlist(outcomeId)).getString("id");
        String path = "/api/studies/" + id;
        UUID another = Academy.newMember("Pieter", null, "stakeholder");

        as("stakeholder").get(path).then().statusCode(200);
        problem(as("learner").get(path), 404, "not-found");
        problem(as("stakeholder", another).get(path), 404, "not-found");
        problem(as("stakeholder", another).get(path + "/power"), 404, "not-found");
        problem(as("stakeholder", another).get(path + "/plans"), 404, "not-found");
        problem(as("manager").get(path + "/effect"), 409, "conflict");
        as("learner").get("/api/studies?outcomeId=" + outcomeId).then().body("items", empty());
        freeze(id, 0).then().statusCode(200);
        as("learner").get(path).then().statusCode(200).body("units", hasSize(16));
        as("learner").get("/api/studies?outcomeId=" + outcomeId).then().body("items.id", contains(id));
        problem(as("learner").get(path + "/effect"), 404, "not-found");
        as("manager").get(path + "/results").then().body("items", empty());
        as("stakeholder").get(path + "/effect").then().statusCode(200).body("verdict", equalTo("too-early"));
        problem(as("learner").get(path + "/effect"), 404, "not-found");
        problem(as("learner").body(waitlist(outcomeId)).post("/api/studies"), 403, "forbidden");
        problem(as("stakeholder").body(waitlist(outcomeId)).post("/api/studies"), 403, "forbidden");
        problem(as("stakeholder").header("If-Match", "\"1\"").post(path + "/freeze"), 403, "forbidden");
    }

    @Test
    void whoIsInWhichGroupOfPersonsIsForManagersOnlyAndFewAreNotShown() {
        List<UUID> people = IntStream.range(0, 8)
                .mapToObj(i -> Academy.newMember("Person " + i, TEAMS.get(0)))
                .toList();
        Map<String, Object> perPerson = with(outcome("Per person"), "unitOfAnalysis", "member");
        String outcomeId = owned(perPerson);
        String lines = Stream.concat(
                        Stream.of("unit,period,value"),
                        people.stream()
                                .flatMap(person -> IntStream.range(-10, 0)
                                        .mapToObj(week -> person + "," + week(week) + ","
                                                + Math.abs(person.hashCode() % 7 + week))))
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
        imported(outcomeId, lines);
        Map<String, Object> content = waitlist(outcomeId);
        content.put("candidateUnitIds", people);
        String id = drafted(content).getString("id");
        freeze(id, 0).then().statusCode(200);

        as("stakeholder")
                .get("/api/studies/" + id)
                .then()
                .body("units", empty())
                .body("content", nullValue());
        as("manager").get("/api/studies/" + id).then().body("units", hasSize(8)).body("units[0].name", nullValue());
        as("stakeholder").get("/api/studies/" + id + "/plans").then().body("plans[0].canonical", nullValue());
        as("manager")
                .get("/api/studies/" + id + "/effect")
                .then()
                .body("suppressed", equalTo(true))
                .body("estimate", nullValue())
                .body("series", empty())
                .body("said[0]", containsString("fewer than 5 persons"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    outcomeId        | 00000000-0000-7000-8000-000000000000 | outcomeId
                    title            | ab                                   | title
                    horizonPeriods   | 0                                    | horizonPeriods
                    horizonPeriods   | 261                                  | horizonPeriods
                    method           | stepped-wedge                        | method
                    treatedCount     | 16                                   | treatedCount
                    worthwhileEffect | -1                                   | worthwhileEffect
                    """)
    void aWrongFieldIsNamed(String field, String wrong, String named) {
        String outcomeId = created(outcome("Missed first appointments"));

        problem(as("manager").body(with(waitlist(outcomeId), field, wrong)).post("/api/studies"), 400, "validation")
                .body("violations.field", contains(named));
    }

    @Test
    void aUnitThatIsNotOfTheAcademyIsNamed() {
        String outcomeId = created(outcome("Missed first appointments"));
        List<UUID> candidates = List.of(TEAMS.get(0), UUID.randomUUID(), TEAMS.get(1));

        problem(
                        as("manager")
                                .body(with(waitlist(outcomeId), "candidateUnitIds", candidates))
                                .post("/api/studies"),
                        400,
                        "validation")
                .body("violations.field", contains("candidateUnitIds[1]"));
    }

    @Test
    void aDraftIsChangedAndItsLotsAreNotDrawnAnew() {
        String outcomeId = created(outcome("Missed first appointments"));
        JsonPath draft = drafted(waitlist(outcomeId));
        String path = "/api/studies/" + draft.getString("id");

        problem(
                as("manager")
                        .header("If-Match", "\"3\"")
                        .body(waitlist(outcomeId))
                        .put(path),
                412,
                "stale-version");
        JsonPath changed = as("manager")
                .header("If-Match", "\"0\"")
                .body(with(waitlist(outcomeId), "title", "Another title"))
                .put(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("Another title"))
                .extract()
                .jsonPath();

        assertEquals(draft.getString("seed"), changed.getString("seed"));
        assertEquals(treated(draft), treated(changed));
    }

    @Test
    void lotsThatWereDrawnAndNotUsedAreKeptAndSaidBesideWhatIsFrozenLater() {
        String outcomeId = owned(outcome("Missed first appointments"));
        enter(outcomeId, TEAMS, -BEFORE, 0, 1, Set.of(), 0);
        String drawn = "/api/studies/" + drafted(waitlist(outcomeId)).getString("id");
        String used = drafted(waitlist(outcomeId)).getString("id");
        String path = "/api/studies/" + used;

        as("manager").header("If-Match", "\"0\"").delete(drawn).then().statusCode(204);
        as("manager").get(drawn).then().statusCode(200).body("status", equalTo("discarded"));
        problem(as("manager").header("If-Match", "\"1\"").delete(drawn), 409, "conflict");
        problem(freeze(drawn.substring("/api/studies/".length()), 1), 409, "conflict");
        problem(as("manager").get(drawn + "/effect"), 409, "conflict");
        problem(as("learner").get(drawn), 404, "not-found");
        as("manager")
                .get("/api/studies?status=discarded&outcomeId=" + outcomeId)
                .then()
                .body("items", hasSize(1));
        as("manager")
                .header("If-Match", "\"0\"")
                .body(with(waitlist(outcomeId), "candidateUnitIds", TEAMS.subList(0, 14)))
                .put(path)
                .then()
                .statusCode(200);
        freeze(used, 1).then().statusCode(200);
        drafted(waitlist(outcomeId));

        as("manager")
                .get(path + "/effect")
                .then()
                .statusCode(200)
                .body("warnings", contains(containsString("Lots were drawn 2 times for this outcome before")));
        as("learner").get("/api/studies?outcomeId=" + outcomeId).then().body("items.id", contains(used));
        as("learner").get("/api/outcomes/" + outcomeId + "/page").then().body("studies.id", contains(used));
    }

    @Test
    void amendmentsOfWhateverVersionDoNotUndoEachOther() {
        String id = complete(0);
        String path = "/api/studies/" + id;
        as("manager").get(path + "/effect").then().statusCode(200);

        List<UUID> excluded = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> as("manager")
                                        .header("If-Match", "*")
                                        .body(Map.of(
                                                "reason",
                                                "This team was merged.",
                                                "excludedUnitIds",
                                                List.of(TEAMS.get(i))))
                                        .post(path + "/amendments")
                                        .statusCode()
                                == 200
                        ? TEAMS.get(i)
                        : null)
                .filter(java.util.Objects::nonNull)
                .toList();

        List<String> left = as("manager").get(path).path("units.unitId");
        assertFalse(excluded.isEmpty());
        assertEquals(16 - excluded.size(), left.size());
        excluded.forEach(unit -> assertFalse(left.contains(unit.toString())));
        as("manager").get(path + "/plans").then().body("plans", hasSize(1 + excluded.size()));
    }

    @Test
    void whatWaitsForItsValuesIsLookedAtAgainWhenThereAreOthers() throws Throwable {
        String outcomeId = owned(outcome("Missed first appointments"));
        enter(outcomeId, TEAMS, -BEFORE, 0, 1, Set.of(), 0);
        String id = drafted(waitlist(outcomeId)).getString("id");
        freeze(id, 0).then().statusCode(200);

        as("manager").get("/api/studies/" + id + "/effect").then().body("complete", equalTo(false));
        assertFalse(due().contains(UUID.fromString(id)));
        enter(outcomeId, TEAMS.subList(0, 1), 0, 1, 2, Set.of(), 0);
        boolean isDue = due().contains(UUID.fromString(id));
        // Or the clock was faster.
        int results = as("manager")
                .get("/api/studies/" + id + "/results")
                .jsonPath()
                .getList("items")
                .size();
        assertTrue(isDue || results == 2, "results: " + results);
    }

    private List<UUID> due() throws Throwable {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return VertxContextSupport.subscribeAndAwait(
                () -> io.quarkus.hibernate.reactive.panache.Panache.withSession(() -> studies.due(today, 90, 1_000)));
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31", "2199-12-31", "+999999999-12-31"})
    void aDayThatNoPeriodIsWrittenForIsNamed(String day) {
        String outcomeId = owned(outcome("Missed first appointments"));
        Map<String, Object> content = study(outcomeId, "matched-comparison");
        content.put("treated", List.of(Map.of("unitId", TEAMS.get(0), "startsOn", day)));
        Map<String, Object> question =
                Map.of("outcomeId", outcomeId, "treatedUnitIds", List.of(TEAMS.get(0)), "startsOn", day);
        Map<String, Object> amendment = Map.of(
                "reason",
                "They begin at another time.",
                "starts",
                List.of(Map.of("unitId", TEAMS.get(0), "startsOn", day)));

        problem(
                        as("manager")
                                .body(with(waitlist(outcomeId), "startDates", List.of(day)))
                                .post("/api/studies"),
                        400,
                        "validation")
                .body("violations.field", contains("startDates[0]"));
        problem(as("manager").body(content).post("/api/studies/power"), 400, "validation")
                .body("violations.field", contains("treated[0].startsOn"));
        problem(as("manager").body(question).post("/api/studies/matches"), 400, "validation")
                .body("violations.field", contains("startsOn"));
        problem(amend(UUID.randomUUID().toString(), 0, amendment), 400, "validation")
                .body("violations.field", contains("starts[0].startsOn"));
    }

    @Test
    void aRetriedCreationDrawsOnce() {
        String outcomeId = created(outcome("Missed first appointments"));
        String key = UUID.randomUUID().toString();

        List<String> ids = Stream.of(1, 2)
                .map(i -> as("manager")
                        .header("Idempotency-Key", key)
                        .body(waitlist(outcomeId))
                        .post("/api/studies")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();

        assertEquals(ids.get(0), ids.get(1));
        as("manager").get("/api/studies?outcomeId=" + outcomeId).then().body("items", hasSize(1));
    }

    @Test
    void ofTwoWhoFreezeAtOnceOneDoes() {
        String outcomeId = owned(outcome("Missed first appointments"));
        String id = drafted(waitlist(outcomeId)).getString("id");
        TestTokens.as("manager");

        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> freeze(id, 0).statusCode())
                .sorted()
                .toList();

        assertEquals(200, answers.get(0));
        assertTrue(answers.subList(1, 4).stream().allMatch(status -> status == 409 || status == 412), "" + answers);
        as("manager").get("/api/studies/" + id + "/plans").then().body("plans", hasSize(1));
    }

    @Test
    void whatWasShownCannotBeTakenAwayEvenFromTheStore() {
        String id = complete(0);
        as("manager").get("/api/studies/" + id + "/effect").then().statusCode(200);
        Tuple study = Tuple.of(UUID.fromString(id));

        for (String sql : List.of(
                "delete from study_result where study_id = $1",
                "update study_result set verdict = 'BETTER' where study_id = $1",
                "update study_plan set plan = '{}' where study_id = $1")) {
            var refused = assertThrows(
                    RuntimeException.class,
                    () -> pool.preparedQuery(sql).execute(study).await().indefinitely());
            assertTrue(refused.getMessage().contains("are only added"), refused.getMessage());
        }
    }

    @Test
    void aResultAtTheHorizonIsWorkedOutThoughNobodyAsks() throws Throwable {
        String id = complete(-5);

        VertxContextSupport.subscribeAndAwait(() -> results.tick(Instant.now(), 100));

        as("learner")
                .get("/api/studies/" + id)
                .then()
                .body("status", equalTo("concluded"))
                .body("verdict", equalTo("better"));
    }

    @Test
    void thePageHasTheMetricWhatWasTriedWhatItDidAndWhatItCost() {
        String id = complete(-5);
        String outcomeId = as("manager").get("/api/studies/" + id).path("outcomeId");
        String path = "/api/outcomes/" + outcomeId;
        launch(outcomeId, Set.of(TEAMS.get(0), TEAMS.get(1)));
        planned(outcomeId, Set.of(TEAMS.get(2)));
        cancelled(outcomeId, Set.of(TEAMS.get(3)));
        as("manager").get("/api/studies/" + id + "/effect").then().statusCode(200);
        drafted(waitlist(outcomeId));

        JsonPath page = as("learner")
                .get(path + "/page")
                .then()
                .statusCode(200)
                .body("series", hasSize(BEFORE + AFTER))
                .body("series[0].units", equalTo(16))
                .body("series[0].period", equalTo(week(-BEFORE)))
                .body("cohorts.status", contains("launched"))
                .body("cohorts[0].period", equalTo(START.text()))
                .body("tried", hasSize(1))
                .body("tried[0].members", greaterThan(1))
                .body("tried[0].minutesPerMember", equalTo(132))
                .body("studies", hasSize(1))
                .body("studies[0].verdict", equalTo("better"))
                .body("studies[0].said[0]", containsString("Better"))
                .body("studies[0].series", hasSize(BEFORE + AFTER))
                .extract()
                .jsonPath();
        assertEquals(132 * page.getInt("cost.members"), page.getInt("cost.minutes"));
        double mean = page.getList("studies[0].series", Map.class).stream()
                .limit(1)
                .mapToDouble(point -> (((Number) point.get("treated")).doubleValue()
                                + ((Number) point.get("comparison")).doubleValue())
                        / 2)
                .sum();
        assertEquals(mean, page.getDouble("series[0].mean"), 1e-4);
        problem(as("learner").get("/api/outcomes/" + UUID.randomUUID() + "/page"), 404, "not-found");
        for (String inside : List.of("manager", "stakeholder")) {
            as(inside)
                    .get(path + "/page")
                    .then()
                    .body("cohorts.status", hasItems("launched", "planned"))
                    .body("tried", hasSize(1));
        }
        problem(
                as("learner")
                        .get("/api/cohorts/"
                                + as("manager").<String>get(path + "/page").path("cohorts[1].id")),
                404,
                "not-found");
    }

    @Test
    void theReportIsAPageToPrintInTheReadersLanguageOnWhichNothingRuns() {
        String outcomeId = owned(with(outcome("<script>alert(1)</script>"), "why", "Because \"&<b>\""));
        enter(outcomeId, TEAMS, -BEFORE, 0, 1, Set.of(), 0);
        JsonPath draft = drafted(waitlist(outcomeId));
        freeze(draft.getString("id"), 0).then().statusCode(200);
        enter(outcomeId, TEAMS, 0, AFTER, 2, treated(draft), -5);
        as("manager")
                .get("/api/studies/" + draft.getString("id") + "/effect")
                .then()
                .statusCode(200);

        String html = as("learner")
                .header("Accept-Language", "nl")
                .accept("text/html")
                .get("/api/outcomes/" + outcomeId + "/report")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'sha256-"))
                .extract()
                .asString();

        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("<b>"), html);
        assertFalse(html.contains("NaN"), html);
        assertTrue(html.contains("<html lang=\"nl\">"));
        assertTrue(html.contains("Beter: de maat veranderde met -"), html);
        assertTrue(html.contains("We continue if the interval lies below zero after 16 weeks."));
        assertEquals(2, html.split("<svg ", -1).length - 1);
        assertTrue(html.contains(
                as("manager").get("/api/studies/" + draft.getString("id")).<String>path("planHash")));
    }

    @Test
    void theExportIsATableByPeriodThatNoSpreadsheetTakesForFormulas() {
        String outcomeId = owned(outcome("Missed first appointments"));
        enter(outcomeId, TEAMS, -BEFORE, 0, 1, Set.of(), 0);
        JsonPath draft = drafted(with(waitlist(outcomeId), "title", "=1+1, \"quoted\""));
        freeze(draft.getString("id"), 0).then().statusCode(200);
        as("manager")
                .get("/api/studies/" + draft.getString("id") + "/effect")
                .then()
                .statusCode(200);
        launch(outcomeId, treated(draft));

        String[] lines = as("manager")
                .accept("text/csv")
                .get("/api/outcomes/" + outcomeId + "/export")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asString()
                .split("\r\n");

        assertEquals(BEFORE + 1, lines.length);
        assertTrue(lines[0].startsWith("period,units,value,mean,began,\"'=1+1, \"\"quoted\"\": began\""), lines[0]);
        assertTrue(lines[1].startsWith(week(-BEFORE) + ",16,"), lines[1]);
    }

    /** A frozen study of all teams whose values are all there. */
    private static String complete(double effect) {
        String outcomeId = owned(outcome("Missed first appointments"));
        enter(outcomeId, TEAMS, -BEFORE, 0, 1, Set.of(), 0);
        JsonPath draft = drafted(waitlist(outcomeId));
        String id = draft.getString("id");
        freeze(id, 0).then().statusCode(200);
        enter(outcomeId, TEAMS, 0, AFTER, 2, treated(draft), effect);
        return id;
    }

    private static String owned(Map<String, Object> outcome) {
        String id = created(outcome);
        as("stakeholder")
                .header("If-Match", "\"0\"")
                .post("/api/outcomes/" + id + "/acceptance")
                .then()
                .statusCode(200);
        return id;
    }

    private static Map<String, Object> study(String outcomeId, String design) {
        return new HashMap<>(Map.of(
                "outcomeId",
                outcomeId,
                "title",
                "Does the first-contact programme work?",
                "design",
                design,
                "horizonPeriods",
                AFTER));
    }

    private static Map<String, Object> waitlist(String outcomeId) {
        Map<String, Object> content = study(outcomeId, "randomised-waitlist");
        content.put("candidateUnitIds", TEAMS);
        content.put("startDates", List.of(START.start().toString()));
        return content;
    }

    private static JsonPath drafted(Map<String, Object> content) {
        return as("manager")
                .body(content)
                .post("/api/studies")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Response freeze(String id, int version) {
        return as("manager").header("If-Match", "\"" + version + "\"").post("/api/studies/" + id + "/freeze");
    }

    private static Response amend(String id, int version, Map<String, Object> amendment) {
        return as("manager")
                .header("If-Match", "\"" + version + "\"")
                .body(amendment)
                .post("/api/studies/" + id + "/amendments");
    }

    private static Set<UUID> treated(JsonPath study) {
        return new HashSet<>(study.<String>getList("units.findAll { it.start != null }.unitId").stream()
                .map(UUID::fromString)
                .toList());
    }

    private static String planned(String outcomeId, Set<UUID> teams) {
        String programmeId = as("manager")
                .body(programme(outcomeId, Academy.ITEM))
                .post("/api/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("manager")
                .header("If-Match", "\"0\"")
                .post("/api/programmes/" + programmeId + "/publication")
                .then()
                .statusCode(200);
        return as("manager")
                .body(Map.of(
                        "programmeId",
                        programmeId,
                        "name",
                        "Pilot",
                        "facilitatorId",
                        TestTokens.memberId("manager"),
                        "startsOn",
                        START.start().toString(),
                        "endsOn",
                        START.start().plusWeeks(26).toString(),
                        "capacity",
                        500,
                        "teamIds",
                        teams))
                .post("/api/cohorts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String launch(String outcomeId, Set<UUID> teams) {
        String id = planned(outcomeId, teams);
        as("manager")
                .header("If-Match", "\"0\"")
                .post("/api/cohorts/" + id + "/launch")
                .then()
                .statusCode(200);
        return id;
    }

    private static void cancelled(String outcomeId, Set<UUID> teams) {
        as("manager")
                .header("If-Match", "\"0\"")
                .body(Map.of("because", "Too few could be spared"))
                .post("/api/cohorts/" + planned(outcomeId, teams) + "/cancellation")
                .then()
                .statusCode(200);
    }

    private static String week(int fromStart) {
        return START.plus(fromStart, Cadence.WEEKLY).text();
    }

    /** Values of weeks counted from the start, with noise of 1 and an effect on some. */
    private static void enter(
            String outcomeId, List<UUID> teams, int from, int to, long seed, Set<UUID> begin, double effect) {
        Random random = new Random(seed);
        StringBuilder lines = new StringBuilder("unit,period,value");
        for (UUID team : teams) {
            double own = 16 + 4.0 * TEAMS.indexOf(team) / TEAMS.size();
            for (int week = from; week < to; week++) {
                double value = own + random.nextGaussian() + (begin.contains(team) && week >= 0 ? effect : 0);
                lines.append('\n')
                        .append(team)
                        .append(',')
                        .append(week(week))
                        .append(',')
                        .append(value);
            }
        }
        imported(outcomeId, lines.toString());
    }

    /** Values of which each team that begins has the same as one that does not: whatever the lots, there is no difference. */
    private static void enterPairs(String outcomeId, int from, int to, List<UUID> begin) {
        Random random = new Random(9);
        StringBuilder lines = new StringBuilder("unit,period,value");
        List<UUID> wait = TEAMS.stream().filter(team -> !begin.contains(team)).toList();
        for (int week = from; week < to; week++) {
            for (int i = 0; i < wait.size(); i++) {
                double value = 10 + i % 8 + random.nextGaussian() * (begin.isEmpty() ? 0.01 : 1);
                lines.append('\n')
                        .append(wait.get(i))
                        .append(',')
                        .append(week(week))
                        .append(',')
                        .append(value);
                if (i < begin.size()) {
                    lines.append('\n')
                            .append(begin.get(i))
                            .append(',')
                            .append(week(week))
                            .append(',')
                            .append(value);
                }
            }
        }
        imported(outcomeId, lines.toString());
    }

    private static void enterValue(String outcomeId, int from, int to, double value) {
        StringBuilder lines = new StringBuilder("unit,period,value");
        TEAMS.forEach(team -> IntStream.range(from, to)
                .forEach(week -> lines.append('\n')
                        .append(team)
                        .append(',')
                        .append(week(week))
                        .append(',')
                        .append(value)));
        imported(outcomeId, lines.toString());
    }

    private static void imported(String outcomeId, String lines) {
        as("manager")
                .contentType("text/csv")
                .body(lines)
                .post("/api/outcomes/" + outcomeId + "/observations/import")
                .then()
                .statusCode(200)
                .body("errors", empty());
    }
}
