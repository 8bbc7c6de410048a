package academy.praxis.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What members do most, by keyboard alone, on a desk and on a phone. */
class MemberBrowserTest extends BrowserScenario {
    private static final String PROGRAMME = "A first contact that lands";
    private static final String ASSIGNMENT = "Call ten people who did not come";
    private static final String FACILITATOR = "hanneke.smit@praxis.example";

    /** Each device has a member of its own, since a line is finished once. */
    @ParameterizedTest
    @CsvSource({"desk,1280,800,marta.kowalczyk@praxis.example", "phone,390,844,hassan.idrissi@praxis.example"})
    void aMemberFinishesALineOfTheWeeklyPlan(String device, int width, int height, String email) {
        try (BrowserContext context = context(width, height)) {
            Page page = signedIn(context, email, "/my/week");
            JsonPath before = read(context, "/api/weekly-plan");
            String title = before.getString("lines.find { it.state == 'planned' }.title");
            assertTrue(title != null, "there is something to do in the demo academy");
            shoot(page, device + "-member-week");

            tabTo(page, button(page, "Done: " + title).first());
            page.keyboard().press("Enter");
            page.keyboard().type("3");
            page.keyboard().press("Enter");

            assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(title)))
                    .isVisible();
            JsonPath after = read(context, "/api/weekly-plan");
            assertEquals(before.getInt("doneMinutes") + 3, after.getInt("doneMinutes"), after::prettify);
            shoot(page, device + "-member-week-done");
        }
    }

    @ParameterizedTest
    @CsvSource({"desk,1280,800", "phone,390,844"})
    void aMemberReportsAnObstacle(String device, int width, int height) {
        String what = "The key of the medicine room is never where it should be (" + device + ").";
        try (BrowserContext context = context(width, height)) {
            Page page = signedIn(context, "priya.nair@praxis.example", "/my/obstacles");
            tabTo(
                    page,
                    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report an obstacle"))
                            .first());
            page.keyboard().press("Enter");
            page.waitForURL(academy.url() + "/my/obstacles/report");
            assertThat(page.getByRole(AriaRole.TEXTBOX).first()).isFocused();
            page.keyboard().type(what);
            page.keyboard().press("Control+Enter");

            page.waitForURL(Pattern.compile(".*/my/obstacles/[0-9a-f-]{36}$"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(what);
            assertThat(button(page, "I don’t know")).isVisible();
            shoot(page, device + "-member-obstacle");
            List<String> mine = read(context, "/api/obstacles?mine=true").getList("items.what");
            assertEquals(1, mine.stream().filter(what::equals).count(), "one call, one obstacle");
        }
    }

    /** Each device has a member of its own, since each shows something once. */
    @ParameterizedTest
    @CsvSource({"desk,1280,800,marta.kowalczyk@praxis.example", "phone,390,844,hassan.idrissi@praxis.example"})
    void aMemberShowsAFileThatTheFacilitatorOpens(String device, int width, int height, String email) {
        String name = "Calls of the week (" + device + ").txt";
        byte[] content = "Ten calls, seven answers.".getBytes(StandardCharsets.UTF_8);
        try (BrowserContext context = context(width, height)) {
            Page page = signedIn(context, email, "/my/programmes");
            link(page, PROGRAMME).first().click();
            Locator activity = card(page, ASSIGNMENT);
            activity.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show what came of it"))
                    .click();
            activity.locator("input[type=file][multiple]")
                    .setInputFiles(new FilePayload(name, "application/pdf", content));
            assertThat(activity.getByText("25 bytes")).isVisible();
            shoot(page, device + "-member-files");
            activity.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send to my facilitator"))
                    .click();

            assertThat(activity.getByText("Sent to your facilitator.")).isVisible();
            assertThat(activity.getByRole(AriaRole.LINK).filter(with(name))).isVisible();
        }
        try (BrowserContext context = context(width, height)) {
            Page page = signedIn(context, FACILITATOR, "/my/programmes");
            link(page, "See what members showed").click();
            Locator file = page.getByRole(AriaRole.LINK).filter(with(name));
            assertThat(file).isVisible();
            shoot(page, device + "-facilitator-reviews");
            Download saved = page.waitForDownload(file::click);
            assertArrayEquals(content, Files.readAllBytes(saved.path()));
            Locator review = page.getByRole(AriaRole.ARTICLE).filter(with(name));
            review.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"))
                    .click();
            assertThat(file).hasCount(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Locator card(Page page, String title) {
        return page.getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))));
    }

    private static Locator.FilterOptions with(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
