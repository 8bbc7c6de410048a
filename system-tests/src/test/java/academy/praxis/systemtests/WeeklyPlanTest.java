package academy.praxis.systemtests;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten people of the demo academy and their week. */
class WeeklyPlanTest {
    private static RunningAcademy academy;

    @BeforeAll
    static void start() {
        academy = RunningAcademy.get();
        RestAssured.baseURI = academy.url();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sam.murphy",
                "lotte.devries",
                "marta.kowalczyk",
                "hassan.idrissi",
                "priya.nair",
                "noor.bakker",
                "hanneke.smit",
                "joost.kramer",
                "jonas.weber",
                "willem.bos"
            })
    void aPlanNeverExceedsItsMinutesAndGivesAReasonForEachLine(String who) {
        JsonPath plan = planOf(who);

        List<Integer> minutes = plan.getList(
                "lines.findAll { it.state in ['planned', 'done'] }.collect { it.tookMinutes == null ? it.minutes : it.tookMinutes }");
        List<String> reasons = plan.getList("lines.because");
        int all = minutes.stream().mapToInt(Integer::intValue).sum();
        // What was done may have taken longer than planned, which is no fault of the plan.
        int longer = plan.<Map<String, Integer>>getList("lines.findAll { it.state == 'done' }").stream()
                .mapToInt(line -> Math.max(0, line.get("tookMinutes") - line.get("minutes")))
                .sum();
        int budget = plan.getInt("budgetMinutes");
        assertFalse(minutes.isEmpty(), "there is something to do in the demo academy");
        assertAll(
                () -> assertTrue(all <= budget + longer, () -> plan.prettify()),
                () -> assertEquals(all, plan.getInt("plannedMinutes")),
                () -> assertEquals(Math.max(0, all - budget), plan.getInt("overMinutes")),
                () -> assertTrue(reasons.stream().allMatch(reason -> reason.length() > 10), reasons::toString));
    }

    @Test
    void whoIsInACohortHasItsActivities() {
        JsonPath plan = planOf("lotte.devries");

        assertTrue(plan.getList("lines.kind").contains("cohort-activity"), () -> plan.prettify());
    }

    private static JsonPath planOf(String who) {
        return given().auth()
                .oauth2(SignedIn.token(academy, who + "@praxis.example"))
                .get("/api/weekly-plan")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
