package academy.praxis.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of managers and owners of outcomes in a browser, on a desk and on a phone, with the demo academy's own numbers. */
class OfficeBrowserTest extends BrowserScenario {
    private static final String OWNER = "grace.okafor@praxis.example";
    private static final String MANAGER = "jonas.weber@praxis.example";
    private static final String OUTCOME = "Missed first appointments after referral";
    private static final String COHORT = "Pilot 2026: Intake and Adult Outpatient";

    @ParameterizedTest
    @CsvSource({"desk,1280,800", "phone,390,844"})
    void aStakeholderReadsWhatAnOutcomesStudyFound(String device, int width, int height) {
        try (BrowserContext context = context(width, height)) {
            Page page = signedIn(context, OWNER, "/outcomes");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(OUTCOME))
                    .click();
            assertThat(heading(page)).hasText(OUTCOME);

            JsonPath found = read(context, "/api/outcomes/" + idIn(page, "outcomes") + "/page");
            List<String> said = found.getList("studies[0].said");
            assertFalse(said.isEmpty(), "the demo academy's study has found something");
            Locator study = page.getByRole(
                    AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(found.getString("studies[0].title")));
            said.forEach(sentence -> assertThat(text(study, sentence)).isVisible());
            found.<String>getList("studies[0].warnings")
                    .forEach(warning -> assertThat(text(study, warning)).isVisible());
            found.<String>getList("studies[0].sensitivity.name")
                    .forEach(method -> assertThat(text(study, method)).isVisible());
            shoot(page, device + "-office-outcome");

            String report = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report to print"))
                    .getAttribute("href");
            assertEquals(200, context.request().get(academy.url() + report).status(), "the report can be printed");
        }
    }

    @ParameterizedTest
    @CsvSource({"desk,1280,800", "phone,390,844"})
    void aManagerSeesWhoIsStuckInACohort(String device, int width, int height) {
        somebodyWaitsForAReview();
        try (BrowserContext context = context(width, height)) {
            Page page = signedIn(context, MANAGER, "/manage/cohorts");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(COHORT))
                    .click();
            assertThat(heading(page)).hasText(COHORT);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who is stuck"))
                    .click();
            page.waitForURL(Pattern.compile(".*show=stuck.*"));

            JsonPath board = read(context, "/api/cohorts/" + idIn(page, "cohorts") + "/board?stuck=true&limit=50");
            List<String> names = board.getList("items.member.displayName");
            assertFalse(names.isEmpty(), "somebody is stuck");
            assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasCount(names.size());
            for (int i = 0; i < names.size(); i++) {
                Locator row = page.getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText(names.get(i)))
                        .first();
                assertThat(row).containsText(board.getString("items[" + i + "].stuck[0].words"));
            }
            shoot(page, device + "-office-stuck");
        }
    }

    /** A member of the pilot shows what came of an assignment; nobody has looked at it yet, so they are stuck. */
    private static void somebodyWaitsForAReview() {
        String manager = SignedIn.token(academy, MANAGER);
        String cohort = as(manager)
                .get("/api/cohorts?limit=100")
                .jsonPath()
                .getString("items.find { it.name == '" + COHORT + "' }.id");
        int assignment = as(manager)
                .get("/api/cohorts/" + cohort + "/activities")
                .jsonPath()
                .getInt("find { it.form == 'assignment' }.number");
        JsonPath board =
                as(manager).get("/api/cohorts/" + cohort + "/board?limit=50").jsonPath();
        String email = as(manager)
                .get("/api/members/" + board.getString("items[0].member.id"))
                .path("email");
        as(SignedIn.token(academy, email))
                .body(Map.of("text", "I rang three people before their first appointment."))
                .put("/api/enrolments/" + board.getString("items[0].enrolmentId") + "/activities/" + assignment
                        + "/evidence")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().baseUri(academy.url()).auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static Locator text(Locator within, String words) {
        return within.getByText(words).first();
    }
}
