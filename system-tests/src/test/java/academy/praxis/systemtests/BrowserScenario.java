package academy.praxis.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** What people do with the web app, in a browser. Screenshots are left in target/screenshots; the browser's console must stay quiet. */
abstract class BrowserScenario {
    private static final Path AXE = Path.of("../web/node_modules/axe-core/axe.min.js");

    private static final int MOST_TABS = 80;

    /** What says "there is none" or "not yet" by its status, of which the browser complains and the page does not. */
    private static final Pattern SAYS_NONE = Pattern.compile(
            "status of 404 .*/api/erasures/mine\\b|status of 409 .*/api/mentor-profiles/me/certificate\\b");

    /** In sight, and with a ring around it or what it spans, such as a card, or for a field with a frame of another colour. */
    private static final String SHOWS_FOCUS = """
            it => {
              const probe = document.body.appendChild(document.createElement("i"));
              probe.style.color = "var(--line-control)";
              const plain = getComputedStyle(probe).color;
              probe.remove();
              const ring = [null, "::after"].some((part) => {
                const { outlineStyle, outlineWidth } = getComputedStyle(it, part);
                return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
              });
              const frame = it.matches("input, textarea, select") && getComputedStyle(it).borderTopColor !== plain;
              const { left, top, right, bottom } = it.getBoundingClientRect();
              // Not all of it is covered (WCAG 2.4.11).
              const within = (from, to, part) => from + (to - from) * part;
              const seen = [0.5, 0.15, 0.85].some((part) => {
                const at = document.elementFromPoint(within(left, right, 0.5), within(Math.max(top, 0), Math.min(bottom, innerHeight), part));
                return at !== null && (it.contains(at) || at.contains(it) || it.labels?.[0]?.contains(at) === true);
              });
              return (ring || frame) && seen;
            }
            """;

    static RunningAcademy academy;

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

    @AfterEach
    void theConsoleIsQuiet() {
        assertEquals(List.of(), complaints, "the browser's console has no errors");
    }

    /** As somebody has it who has never been here, in English. */
    static BrowserContext context(int width, int height) {
        return context(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB"));
    }

    static BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** A page whose complaints are listened to. */
    Page page(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // Without a connection the browser says so of each request.
            if ("error".equals(message.type())
                    && !message.text().contains("net::ERR_INTERNET_DISCONNECTED")
                    && !SAYS_NONE
                            .matcher(message.text() + " " + message.location())
                            .find()) {
                complaints.add(message.text() + " " + message.location() + " at " + page.url());
            }
        });
        page.onPageError(error -> complaints.add(error + " at " + page.url()));
        return page;
    }

    /** Somebody of the demo academy has signed in on the way to this page. */
    Page signedIn(BrowserContext context, String email, String path) {
        Page page = page(context);
        page.navigate(academy.url() + path);
        page.locator("a[href^='/session/login']").first().click();
        page.locator("#username").fill(email);
        page.locator("#password").fill(SignedIn.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(academy.url() + path);
        return page;
    }

    /** As the API says it to the same session in the same language. */
    static JsonPath read(BrowserContext context, String path) {
        return JsonPath.from(context.request()
                .get(academy.url() + path, RequestOptions.create().setHeader("Accept-Language", "en"))
                .text());
    }

    /** The id behind the name of a list in the page's address. */
    static String idIn(Page page, String list) {
        return page.url().replaceFirst(".*/" + list + "/([0-9a-f-]{36}).*", "$1");
    }

    static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** axe finds nothing serious on the page, with its colours and places as they are. */
    static void expectAccessible(Page page) {
        try {
            page.evaluate(Files.readString(AXE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(List.of(), page.evaluate("""
                        () => axe.run(document.querySelector('main')).then(({ violations }) => violations
                            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                            .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))"""), page::url);
    }

    /** Goes on with Tab until a control has the focus, as somebody without a mouse does, and sees that it has. */
    static void tabTo(Page page, Locator control) {
        control.waitFor();
        boolean there = false;
        for (int presses = 0; !there && presses < MOST_TABS; presses++) {
            page.keyboard().press("Tab");
            there = (boolean) control.evaluate("it => it === document.activeElement");
        }
        assertTrue(there, "the keyboard gets to " + control);
        assertTrue((boolean) control.evaluate(SHOWS_FOCUS), "one sees that the focus is on " + control);
    }

    /** Signs out by the menu of the account. */
    static void leave(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("account|Sam", Pattern.CASE_INSENSITIVE)))
                .first()
                .click();
        page.getByText(Pattern.compile("^Sign out$", Pattern.CASE_INSENSITIVE))
                .first()
                .click();
        page.locator("a[href^='/session/login']").first().waitFor();
    }

    /** The whole page as a picture, for people to look at. */
    static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }
}
