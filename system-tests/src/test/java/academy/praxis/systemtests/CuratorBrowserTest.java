package academy.praxis.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What curators do most, on a desk and on a phone. */
class CuratorBrowserTest extends BrowserScenario {
    private static final String CURATOR = "lotte.devries@praxis.example";

    @ParameterizedTest
    @CsvSource({"desk,1280,800", "phone,390,844"})
    void aCuratorWritesAnItemHandsItInAndPublishesIt(String device, int width, int height) {
        String title = "Four sentences for a handover (" + device + ")";
        try (BrowserContext context = context(width, height)) {
            Page page = signedIn(context, CURATOR, "/curate/items");
            link(page, "Write an item").click();
            page.waitForURL(academy.url() + "/curate/items/new");

            field(page, "Title").fill(title);
            field(page, "Summary").fill("Who, what changed, what worries you, what you ask.");
            field(page, "Text").fill("Say **who** it is about.");
            field(page, "Helps you to").fill("hand-over");
            page.keyboard().press("Enter");
            Locator preview = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Preview"));
            assertThat(preview.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(title)))
                    .isVisible();
            assertThat(preview.locator("strong")).hasText("who");
            shoot(page, device + "-curator-writing");
            button(page, "Save the draft").click();

            page.waitForURL(Pattern.compile(".*/curate/items/[0-9a-f-]{36}$"));
            assertThat(heading(page)).hasText(title);
            button(page, "Hand in for review").click();
            assertThat(page.getByText("Handed in. A curator looks at it.")).isVisible();
            button(page, "Publish").click();
            assertThat(page.getByText(Pattern.compile("^Published\\. Learners find it now\\.")))
                    .isVisible();
            shoot(page, device + "-curator-published");

            JsonPath item = read(context, "/api/items/" + idIn(page, "items"));
            assertEquals("published", item.getString("status"), item::prettify);
            assertEquals("hand-over", item.getString("tasks[0]"), item::prettify);
        }
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label + "\\b")));
    }
}
