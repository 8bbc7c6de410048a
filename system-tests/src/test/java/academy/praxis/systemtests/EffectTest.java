package academy.praxis.systemtests;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A manager of the demo academy goes by the API alone from an outcome to a frozen design, a launched cohort and an effect: one that was put
 * into the values, and one that was not.
 */
class EffectTest {
    private static final int WEEKS_BEFORE = 40;
    private static final int WEEKS_AFTER = 16;
    private static final double EFFECT = -4;

    /** The Monday from which {@value #WEEKS_AFTER} weeks are over. */
    private static final LocalDate START = LocalDate.now(ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(WEEKS_AFTER);

    private static String manager;
    private static String owner;
    private static List<Team> teams;

    private String outcome;

    private record Team(UUID id, String name) {}

    @BeforeAll
    static void start() {
        RunningAcademy academy = RunningAcademy.get();
        RestAssured.baseURI = academy.url();
        manager = SignedIn.token(academy, "jonas.weber@praxis.example");
        owner = SignedIn.token(academy, "grace.okafor@praxis.example");
        JsonPath found = as(manager).get("/api/teams?limit=100").jsonPath();
        List<String> names = found.getList("items.name");
        teams = found.<String>getList("items.id").stream()
                .map(id -> new Team(
                        UUID.fromString(id),
                        names.get(found.<String>getList("items.id").indexOf(id))))
                .sorted(java.util.Comparator.comparing(Team::name))
                .toList();
    }

    @BeforeEach
    void somebodyOwnsAResult() {
        String id = as(owner).get("/api/members/me").path("id");
        Map<String, Object> metric = Map.of(
                "name", "Crisis contacts a week",
                "kind", "other",
                "unit", "contacts",
                "direction", "lower-is-better",
                "baseline", 20.0,
                "target", 17.0,
                "decisionRule", "We continue if the interval lies below zero after 16 weeks.");
        outcome = as(manager)
                .body(Map.of(
                        "title",
                        "Fewer crisis contacts " + UUID.randomUUID(),
                        "why",
                        "Each is a bad night for somebody.",
                        "ownerId",
                        id,
                        "metric",
                        metric,
                        "unitOfAnalysis",
                        "team",
                        "cadence",
                        "weekly"))
                .post("/api/outcomes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(owner)
                .header("If-Match", "\"0\"")
                .post("/api/outcomes/" + outcome + "/acceptance")
                .then()
                .statusCode(200);
    }

    @Test
    void anEffectThatIsThereIsFound() {
        enter(values(-WEEKS_BEFORE, 0, Set.of(), 0));
        as(manager)
                .body(design())
                .post("/api/studies/power")
                .then()
                .statusCode(200)
                .body("smallestEffect", lessThan(4f));
        JsonPath study = frozen();
        Set<UUID> begin = beginning(study);
        launched(begin);
        enter(values(0, WEEKS_AFTER, begin, EFFECT));

        effect(study)
                .body("verdict", equalTo("better"))
                .body("late", equalTo(false))
                .body("planHash", notNullValue())
                .body("estimate.value", lessThan(-2.5f))
                .body("estimate.value", greaterThan(-5.5f))
                .body("estimate.high", lessThan(0f))
                .body("said[0]", containsString("Better"))
                .body("sensitivity.size()", greaterThan(2));
        as(owner)
                .get("/api/outcomes/" + outcome + "/page")
                .then()
                .statusCode(200)
                .body("studies[0].verdict", equalTo("better"))
                .body("series.size()", equalTo(WEEKS_BEFORE + WEEKS_AFTER));
    }

    /**
     * One team's values change by themselves and no other's do, so that whichever lots are drawn the difference of the means is as large as
     * its standard error: nothing that a careful report would call an effect.
     */
    @Test
    void anEffectThatIsNotThereIsNotFound() {
        enter(values(-WEEKS_BEFORE, 0, Set.of(), 0));
        JsonPath study = frozen();
        launched(beginning(study));
        enter(values(0, WEEKS_AFTER, Set.of(teams.get(0).id()), 3));

        effect(study)
                .body("verdict", equalTo("no-visible-effect"))
                .body("said[0]", containsString("No visible effect"));
        as(manager)
                .get("/api/studies/" + study.getString("id") + "/results")
                .then()
                .body("items[0].verdict", equalTo("no-visible-effect"));
    }

    private JsonPath frozen() {
        JsonPath draft = as(manager)
                .body(design())
                .post("/api/studies")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        as(manager)
                .header("If-Match", "\"0\"")
                .post("/api/studies/" + draft.getString("id") + "/freeze")
                .then()
                .statusCode(200)
                .body("status", equalTo("frozen"));
        return draft;
    }

    private Map<String, Object> design() {
        return Map.of(
                "outcomeId",
                outcome,
                "title",
                "Does the first call help?",
                "design",
                "randomised-waitlist",
                "horizonPeriods",
                WEEKS_AFTER,
                "candidateUnitIds",
                teams.stream().map(Team::id).toList(),
                "startDates",
                List.of(START.toString()));
    }

    private static Set<UUID> beginning(JsonPath study) {
        Set<UUID> begin = new HashSet<>();
        study.<String>getList("units.findAll { it.start != null }.unitId")
                .forEach(id -> begin.add(UUID.fromString(id)));
        assertEquals(teams.size() / 2, begin.size());
        return begin;
    }

    private void launched(Set<UUID> begin) {
        String programme = as(manager)
                .body(Map.of(
                        "title",
                        "The first call " + outcome,
                        "summary",
                        "What to say, and when.",
                        "outcomeId",
                        outcome,
                        "modules",
                        List.of(Map.of(
                                "title",
                                "The call",
                                "activities",
                                List.of(Map.of(
                                        "title", "Ring three people",
                                        "form", "assignment",
                                        "minutes", 30,
                                        "kind", "experience"))))))
                .post("/api/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(manager)
                .header("If-Match", "\"0\"")
                .post("/api/programmes/" + programme + "/publication")
                .then()
                .statusCode(200);
        String facilitator = as(manager).get("/api/members/me").path("id");
        JsonPath cohort = as(manager)
                .body(Map.of(
                        "programmeId",
                        programme,
                        "name",
                        "The first half " + outcome,
                        "facilitatorId",
                        facilitator,
                        "startsOn",
                        START.toString(),
                        "endsOn",
                        START.plusWeeks(WEEKS_AFTER).toString(),
                        "capacity",
                        100,
                        "teamIds",
                        begin))
                .post("/api/cohorts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        as(manager)
                .header("If-Match", "\"" + cohort.getInt("version") + "\"")
                .body(Map.of("despiteReadiness", "The leads were told in person."))
                .post("/api/cohorts/" + cohort.getString("id") + "/launch")
                .then()
                .statusCode(200)
                .body("status", equalTo("launched"));
    }

    /** Values of weeks counted from the start: each team's own level, a season that all have, noise, and a change on some. */
    private static String values(int from, int to, Set<UUID> changed, double change) {
        StringBuilder lines = new StringBuilder("unit,period,value\n");
        for (int i = 0; i < teams.size(); i++) {
            Random noise = new Random(i);
            for (int week = -WEEKS_BEFORE; week < WEEKS_AFTER; week++) {
                double value = 18 + i + Math.sin(week / 8.0) + noise.nextGaussian() / 2;
                if (week >= from && week < to) {
                    Team team = teams.get(i);
                    double now = value + (changed.contains(team.id()) ? change : 0);
                    lines.append(team.name())
                            .append(',')
                            .append(START.plusWeeks(week)
                                    .format(DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY)))
                            .append(String.format(Locale.ROOT, ",%.3f%n", now));
                }
            }
        }
        return lines.toString();
    }

    private void enter(String csv) {
        given().auth()
                .oauth2(manager)
                .contentType("text/csv")
                .body(csv)
                .post("/api/outcomes/" + outcome + "/observations/import")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    private static ValidatableResponse effect(JsonPath study) {
        return as(manager)
                .get("/api/studies/" + study.getString("id") + "/effect")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
