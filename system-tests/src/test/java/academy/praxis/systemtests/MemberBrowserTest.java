package academy.praxis.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What members do most, by keyboard alone, on a desk and on a phone. */
class MemberBrowserTest {
    private static RunningAcademy academy;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        var program = Chromium.find();
        Assumptions.assumeTrue(program.isPresent(), Chromium.HOW_TO_INSTALL);
        academy = RunningAcademy.get();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = Chromium.launch(playwright, program.get());
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** Each device has a member of its own, since a line is finished once. */
    @ParameterizedTest
    @CsvSource({"desk,1280,800,marta.kowalczyk@praxis.example", "phone,390,844,hassan.idrissi@praxis.example"})
    void aMemberFinishesALineOfTheWeeklyPlan(String device, int width, int height, String email) {
        try (BrowserContext context = context(width, height)) {
            Page page = signedIn(context, email, "/my/week");
            JsonPath before = read(context, "/api/weekly-plan");
            String title = before.getString("lines.find { it.state == 'planned' }.title");
            assertTrue(title != null, "there is something to do in the demo academy");
            shoot(page, device, "week");

            reach(page, button(page, "Done: " + title).first());
            page.keyboard().press("Enter");
            page.keyboard().type("3");
            page.keyboard().press("Enter");

            assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(title)))
                    .isVisible();
            JsonPath after = read(context, "/api/weekly-plan");
            assertEquals(before.getInt("doneMinutes") + 3, after.getInt("doneMinutes"), after::prettify);
            shoot(page, device, "week-done");
        }
        assertEquals(List.of(), complaints, "the browser's console has no errors");
    }

    @ParameterizedTest
    @CsvSource({"desk,1280,800", "phone,390,844"})
    void aMemberReportsAnObstacle(String device, int width, int height) {
        String what = "The key of the medicine room is never where it should be (" + device + ").";
        try (BrowserContext context = context(width, height)) {
            Page page = signedIn(context, "priya.nair@praxis.example", "/my/obstacles");
            reach(
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
            shoot(page, device, "obstacle");
            List<String> mine = read(context, "/api/obstacles?mine=true").getList("items.what");
            assertEquals(1, mine.stream().filter(what::equals).count(), "one call, one obstacle");
        }
        assertEquals(List.of(), complaints, "the browser's console has no errors");
    }

    /** As somebody without a mouse gets there. */
    private static void reach(Page page, Locator control) {
        control.waitFor();
        boolean there = false;
        for (int presses = 0; !there && presses < 80; presses++) {
            page.keyboard().press("Tab");
            there = (boolean) control.evaluate("it => it === document.activeElement");
        }
        assertTrue(there, "the keyboard gets to " + control);
        assertFalse(
                "none".equals(control.evaluate("it => getComputedStyle(it).outlineStyle")), "one sees where one is");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private BrowserContext context(int width, int height) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB"));
    }

    private Page signedIn(BrowserContext context, String email, String path) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(academy.url() + path);
        page.locator("a[href^='/session/login']").first().click();
        page.locator("#username").fill(email);
        page.locator("#password").fill(SignedIn.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(academy.url() + path);
        return page;
    }

    /** As the API says it to the same session in the same language. */
    private static JsonPath read(BrowserContext context, String path) {
        return JsonPath.from(context.request()
                .get(academy.url() + path, RequestOptions.create().setHeader("Accept-Language", "en"))
                .text());
    }

    private static void shoot(Page page, String device, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", device + "-member-" + name + ".png")));
    }
}
