package academy.praxis.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What people do most, with the keyboard alone once they are signed in; one sees where one is all the way. {@link MemberBrowserTest} finishes a
 * line of the week and reports an obstacle in the same way.
 */
class KeyboardBrowserTest extends BrowserScenario {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    @Test
    void theFirstStopLeadsPastTheNavigation() {
        try (BrowserContext context = context(WIDTH, HEIGHT)) {
            Page page = signedIn(context, "stefan.vogel@praxis.example", "/my/week");
            heading(page).waitFor();
            page.keyboard().press("Tab");
            Locator skip = link(page, "Skip to content");
            assertThat(skip).isFocused();
            assertEquals("none", skip.evaluate("it => getComputedStyle(it).clipPath"), "it is seen now");
            page.keyboard().press("Enter");

            page.keyboard().press("Tab");
            assertTrue(
                    (boolean) page.evaluate("() => document.querySelector('main').contains(document.activeElement)"),
                    "the next stop is in the content");
        }
    }

    @Test
    void aMemberPutsALineOff() {
        try (BrowserContext context = context(WIDTH, HEIGHT)) {
            Page page = signedIn(context, "stefan.vogel@praxis.example", "/my/week");
            String title = read(context, "/api/weekly-plan").getString("lines.find { it.state == 'planned' }.title");

            tabTo(page, button(page, "Not this week: " + title).first());
            page.keyboard().press("Enter");
            assertThat(button(page, "Next week")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.getByText("“" + title + "” comes back later.")).isVisible();
            JsonPath plan = read(context, "/api/weekly-plan");
            assertEquals(
                    "snoozed", plan.getString("lines.find { it.title == \"" + title + "\" }.state"), plan::prettify);
        }
    }

    @Test
    void aMemberAsksAndOpensWhatWasFound() {
        try (BrowserContext context = context(WIDTH, HEIGHT)) {
            Page page = signedIn(context, "priya.nair@praxis.example", "/");
            tabTo(page, page.getByLabel("Search the academy").first());
            page.keyboard().type("safety plan");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/catalog\\?q=safety.*"));

            Locator found = page.locator("main article a").first();
            tabTo(page, found);
            String title = found.textContent();
            page.keyboard().press("Enter");

            page.waitForURL(Pattern.compile(".*/catalog/[0-9a-f-]{36}.*"));
            assertThat(heading(page)).hasText(title);
            assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
        }
    }

    @Test
    void aManagerRemindsSomebodyInACohort() {
        try (BrowserContext context = context(WIDTH, HEIGHT)) {
            Page page = signedIn(context, "jonas.weber@praxis.example", "/manage/cohorts");
            tabTo(page, link(page, "Pilot 2026"));
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/manage/cohorts/[0-9a-f-]{36}$"));

            Locator first = page.locator("main li label input[type=checkbox]").first();
            tabTo(page, first);
            page.keyboard().press("Space");
            assertThat(first).isChecked();
            tabTo(page, button(page, "Remind 1 member"));
            page.keyboard().press("Enter");

            assertThat(page.getByText(Pattern.compile("^Done for [01] of 1 member")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What was done")))
                    .isFocused();
        }
    }

    @Test
    void aManagerPinsAPairAndMatchesAgain() {
        try (BrowserContext context = context(WIDTH, HEIGHT)) {
            Page page = signedIn(context, "jonas.weber@praxis.example", "/manage/matching");
            tabTo(page, page.getByRole(AriaRole.TEXTBOX).first());
            page.keyboard().type("By keyboard");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/manage/matching/[0-9a-f-]{36}.*"));
            tabTo(page, button(page, "Match them"));
            page.keyboard().press("Enter");

            Locator pin = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Pin ")))
                    .first();
            pin.waitFor();
            String name = pin.getAttribute("aria-label");
            tabTo(page, pin);
            page.keyboard().press("Enter");

            assertThat(button(page, name).and(page.locator("[aria-pressed=true]")))
                    .isVisible();
            assertThat(button(page, name)).isFocused();
        }
    }

    @Test
    void aCuratorPublishesAnItem() {
        String title = "A handover without a mouse";
        try (BrowserContext context = context(WIDTH, HEIGHT)) {
            Page page = signedIn(context, "lotte.devries@praxis.example", "/curate/items");
            tabTo(page, link(page, "Write an item").first());
            page.keyboard().press("Enter");
            page.waitForURL(academy.url() + "/curate/items/new");

            tabTo(page, field(page, "Title"));
            page.keyboard().type(title);
            tabTo(page, field(page, "Summary"));
            page.keyboard().type("Who, what changed, what worries you, what you ask.");
            tabTo(page, field(page, "Text"));
            page.keyboard().type("Say who it is about.");
            tabTo(page, field(page, "Helps you to"));
            page.keyboard().type("hand-over");
            page.keyboard().press("Enter");
            tabTo(page, button(page, "Save the draft"));
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/curate/items/[0-9a-f-]{36}$"));
            tabTo(page, button(page, "Hand in for review"));
            page.keyboard().press("Enter");
            tabTo(page, button(page, "Publish"));
            page.keyboard().press("Enter");

            assertThat(page.getByText(Pattern.compile("^Published\\. Learners find it now\\.")))
                    .isVisible();
            assertEquals(
                    "published",
                    read(context, "/api/items/" + idIn(page, "items")).getString("status"));
        }
    }

    @Test
    void whatOpensAboveThePageGivesTheFocusBack() {
        try (BrowserContext context = context(390, 844)) {
            Page page = signedIn(context, "priya.nair@praxis.example", "/my/week");
            Locator account = page.locator("header button[popovertarget]");
            tabTo(page, account);
            page.keyboard().press("Enter");
            tabTo(page, button(page, "Sign out"));
            page.keyboard().press("Escape");
            assertThat(button(page, "Sign out")).isHidden();
            assertThat(account).isFocused();

            Locator more = button(page, "More");
            tabTo(page, more);
            page.keyboard().press("Enter");
            Locator data = page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("My data"));
            tabTo(page, data);
            page.keyboard().press("Escape");
            assertThat(data).isHidden();
            assertThat(more).isFocused();
            page.keyboard().press("Enter");
            tabTo(page, data);
            page.keyboard().press("Enter");
            page.waitForURL(academy.url() + "/my/data");
            assertThat(data).isHidden();
            assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
        }
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label + "\\b")));
    }
}
