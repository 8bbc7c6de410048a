package academy.praxis.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The web app as people have it: in a browser, on a desk and on a phone. Its screenshots are left in target/screenshots. */
class BrowserTest extends BrowserScenario {
    @ParameterizedTest
    @CsvSource({"desk,1280,800", "phone,390,844"})
    void aLearnerSignsInOpensAnItemReloadsAndSignsOut(String device, int width, int height) {
        try (BrowserContext context = context(width, height)) {
            Page page = page(context);

            page.navigate(academy.url() + "/");
            shoot(page, device + "-1-landing");
            signIn(page, device);

            assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            shoot(page, device + "-3-home");
            tokenStaysOutOfReach(context, page);

            page.navigate(academy.url() + "/catalog");
            page.locator("a[href*='/catalog/']").first().waitFor();
            shoot(page, device + "-4-catalog");
            page.locator("a[href*='/catalog/']").first().click();
            page.waitForURL(Pattern.compile(".*/catalog/[0-9a-f-]{36}.*"));
            String title = titleOfOpenItem(context, page);
            assertThat(heading(page)).hasText(title);
            shoot(page, device + "-5-item");

            page.reload();
            assertThat(heading(page)).hasText(title);

            page.navigate(academy.url() + "/community");
            page.locator("a[href*='/community/']").first().waitFor();
            shoot(page, device + "-6-community");

            leave(page);
            shoot(page, device + "-7-signed-out");
            assertEquals(
                    401, context.request().get(academy.url() + "/api/items").status(), "signed out for good");
        }
    }

    /** As the API has it, for the same session. */
    private static String titleOfOpenItem(BrowserContext context, Page page) {
        return read(context, "/api/items/" + idIn(page, "catalog")).getString("title");
    }

    private static void signIn(Page page, String device) {
        page.locator("a[href^='/session/login']").first().click();
        page.locator("#username").fill("sam.murphy@praxis.example");
        page.locator("#password").fill(SignedIn.PASSWORD);
        shoot(page, device + "-2-sign-in");
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(academy.url()) && !url.contains("/session/"));
    }

    /** The session's cookie cannot be read by scripts, and no token lies in the browser's storage. */
    private static void tokenStaysOutOfReach(BrowserContext context, Page page) {
        List<Cookie> session = context.cookies(academy.url()).stream()
                .filter(cookie -> cookie.httpOnly)
                .toList();
        assertTrue(session.stream().anyMatch(cookie -> cookie.sameSite != null), "there is an HttpOnly session cookie");
        Object stored =
                page.evaluate("() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie");
        assertFalse(String.valueOf(stored).contains("eyJ"), "no token in reach of JavaScript");
    }
}
