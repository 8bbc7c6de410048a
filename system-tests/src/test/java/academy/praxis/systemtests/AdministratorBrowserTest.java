package academy.praxis.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What administrators do most, on a desk and on a phone: let people and machines in, and see who did so. */
class AdministratorBrowserTest extends BrowserScenario {
    private static final String ADMIN = "amira.haddad@praxis.example";

    @ParameterizedTest
    @CsvSource({"desk,1280,800", "phone,390,844"})
    void anAdministratorInvitesPeopleFromAListGivesARoleAndFindsItInTheLog(String device, int width, int height) {
        String word = UUID.randomUUID().toString().substring(0, 8);
        String name = "Robin " + word;
        try (BrowserContext context = context(width, height)) {
            Page page = signedIn(context, ADMIN, "/admin/invitations");
            link(page, "Invite from a list").click();
            page.waitForURL(academy.url() + "/admin/invitations/import");
            String team = read(context, "/api/teams").getString("items[0].name");

            page.getByLabel("Your list")
                    .fill("email;given name;family name;job;team;salary\n"
                            + "robin." + word + "@praxis.example;Robin;" + word + ";Nurse;\"" + team + "\";1\n"
                            + "nobody;;;;Nowhere;1\n"
                            + ADMIN + ";Amira;Haddad;Administrator;;1\n");
            button(page, "Check the list").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("1 line needs a look")))
                    .isVisible();
            assertThat(page.getByText("Not looked at: salary.")).isVisible();
            assertThat(page.getByText("is not a team of the academy")).isVisible();
            shoot(page, device + "-admin-list");
            expectAccessible(page);
            button(page, "Invite the 1 that is right").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("1 person was invited")))
                    .isVisible();
            shoot(page, device + "-admin-invited");

            link(page, name).click();
            page.waitForURL(Pattern.compile(".*/admin/members/[0-9a-f-]{36}$"));
            assertThat(heading(page)).hasText(name);
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Mentor"))
                    .check();
            button(page, "Save").click();
            assertThat(page.getByText("Saved.")).isVisible();
            String member = idIn(page, "members");

            link(page, "To the audit log").click();
            page.waitForURL(Pattern.compile(".*/admin/audit\\?target=.*"));
            assertThat(page.getByText("Amira Haddad changed the roles of " + name + "."))
                    .isVisible();
            assertThat(page.getByText("Mentor (given)")).isVisible();
            assertThat(page.getByText("Amira Haddad invited " + name + ".")).isVisible();
            shoot(page, device + "-admin-audit");
            expectAccessible(page);

            JsonPath log = read(context, "/api/audit-entries?targetId=" + member);
            assertEquals(List.of("roles-changed", "member-invited"), log.getList("items.action"), log::prettify);
        }
    }

    @ParameterizedTest
    @CsvSource({"desk,1280,800", "phone,390,844"})
    void anAdministratorMakesACredentialThatIsGoodForJustWhatItIsFor(String device, int width, int height) {
        String name = "Press feed " + UUID.randomUUID().toString().substring(0, 8);
        try (BrowserContext context = context(width, height)) {
            Page page = signedIn(context, ADMIN, "/admin/credentials");
            button(page, "New credential").click();
            page.getByLabel("Who or what uses it").fill(name);
            page.getByLabel("Bring items into the catalog").check();
            shoot(page, device + "-admin-credential");
            expectAccessible(page);
            button(page, "Make it and show the secret").click();

            Locator once = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Keep the secret now"));
            assertThat(once).isVisible();
            String client = value(once, "Client id");
            String secret = value(once, "Secret");
            String tokens = value(once, "Address for tokens");
            shoot(page, device + "-admin-secret");
            expectAccessible(page);
            button(page, "I have kept it").click();
            assertThat(page.getByText(secret)).hasCount(0);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
                    .isVisible();

            String token = given().formParam("grant_type", "client_credentials")
                    .formParam("client_id", client)
                    .formParam("client_secret", secret)
                    .formParam("scope", "catalog:push")
                    .post(tokens)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("access_token");
            assertEquals(200, statusOf(token, "/api/teams"));
            assertEquals(403, statusOf(token, "/api/credentials"));
            assertEquals(403, statusOf(token, "/api/audit-entries"));

            button(page, "Remove: " + name).click();
            button(page, "Remove").click();
            assertThat(page.getByText(name + " is removed.")).isVisible();
            assertTrue(read(context, "/api/audit-entries?action=credential-deleted")
                    .getList("items.target.name")
                    .contains(name));
        }
    }

    private static String value(Locator region, String label) {
        return region.locator(
                        "div",
                        new Locator.LocatorOptions()
                                .setHas(region.page()
                                        .locator(
                                                "dt",
                                                new Page.LocatorOptions()
                                                        .setHasText(Pattern.compile("^" + label + "$")))))
                .locator("code")
                .first()
                .textContent();
    }

    private static int statusOf(String token, String path) {
        return given().auth().oauth2(token).get(academy.url() + path).statusCode();
    }
}
