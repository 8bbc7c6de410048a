package academy.praxis.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two members in the community, each in a browser of their own: what one writes, the other sees without asking for it. */
class CommunityBrowserTest extends BrowserScenario {
    private static final String SPACE = "What worked, and what did not";
    private static final int STILL_HEARD_MS = 3_000;

    @Test
    void aCaseIsToldReadAnsweredMendedAndTakenBackWhileBothLook() {
        String title =
                "The door that stayed open " + UUID.randomUUID().toString().substring(0, 8);
        try (BrowserContext desk = context(1280, 800);
                BrowserContext phone = context(390, 844)) {
            Page author = signedIn(desk, "marta.kowalczyk@praxis.example", "/community/write?kind=case-study");
            Page reader = signedIn(phone, "priya.nair@praxis.example", "/community");
            reader.locator("a[href^='/community/posts/']").first().waitFor();

            author.getByLabel("Where").selectOption(new SelectOption().setLabel(SPACE));
            assertThat(author.getByText("Who will see it")).isVisible();
            author.getByLabel("What it is about, in one sentence").fill(title);
            author.getByLabel("What was the situation?").fill("Visitors came in at night.");
            author.getByLabel("What did you try?").fill("- A sign\n- A bell");
            author.getByLabel("What happened?").fill("The bell was heard, the sign was not read.");
            author.getByLabel("What can others take from it?").fill("Try the bell first.");
            author.locator("input[type=file]")
                    .first()
                    .setInputFiles(
                            new FilePayload("bell.txt", "text/plain", "Two rings".getBytes(StandardCharsets.UTF_8)));
            assertThat(author.getByText("bell.txt")).isVisible();
            assertThat(author.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
            shoot(author, "desk-community-write");
            button(author, "Publish").click();
            author.waitForURL(Pattern.compile(".*/community/posts/[0-9a-f-]{36}"));
            assertThat(heading(author)).hasText(title);
            assertThat(author.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("bell.txt")))
                    .isVisible();

            button(reader, "Show 1 new post").click();
            reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                    .click();
            assertThat(heading(reader)).hasText(title);
            assertThat(reader.getByText("The bell was heard")).isVisible();
            reader.getByLabel("Your comment").fill("Where did you hang it?");
            button(reader, "Send comment").click();

            Locator said = author.getByRole(AriaRole.ARTICLE)
                    .filter(new Locator.FilterOptions().setHasText("Where did you hang it?"))
                    .last();
            assertThat(said).isVisible();
            said.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reply"))
                    .click();
            author.getByLabel("Your reply").fill("Beside the door.");
            button(author, "Send reply").click();
            assertThat(reader.getByText("Beside the door.")).isVisible();
            shoot(reader, "phone-community-thread");

            button(author, "Edit").first().click();
            author.getByLabel("What did you try?").fill("A bell, and a sign");
            button(author, "Save").click();
            assertThat(reader.getByText("A bell, and a sign")).isVisible();

            // Others may read it before the form has closed.
            assertThat(button(author, "Save")).hasCount(0);
            button(author, "Remove").first().click();
            button(author, "Remove").first().click();
            author.waitForURL(Pattern.compile(".*/community\\?.*"));
            assertThat(heading(reader)).hasText("This post is not there");
            // Nobody asks for it once it is gone, whatever they still hear of it.
            reader.waitForTimeout(STILL_HEARD_MS);
        }
    }
}
