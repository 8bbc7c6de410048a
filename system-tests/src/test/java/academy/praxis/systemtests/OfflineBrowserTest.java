package academy.praxis.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What one saved is read without a connection, what one says of it reaches the academy afterwards, once, and signing out leaves nothing. */
class OfflineBrowserTest extends BrowserScenario {
    private static final String MEMBER = "thijs.peeters@praxis.example";

    /** All that the device keeps of the member: rows of the app's database, and answers of the API among what is cached. */
    private static final String KEPT = """
            async () => {
              const db = await new Promise((found, failed) => {
                const asked = indexedDB.open("praxis");
                asked.onsuccess = () => found(asked.result);
                asked.onerror = () => failed(asked.error);
              });
              const kept = [];
              for (const store of db.objectStoreNames) {
                const keys = await new Promise((found) => {
                  db.transaction(store).objectStore(store).getAllKeys().onsuccess = ({ target }) => found(target.result);
                });
                kept.push(...keys.map((key) => `${store} ${key}`));
              }
              db.close();
              for (const name of await caches.keys()) {
                for (const { url } of await (await caches.open(name)).keys()) {
                  if (/\\/(api|session)\\//.test(url)) kept.push(url);
                }
              }
              return kept;
            }
            """;

    @Test
    void anItemIsReadOnTheWayAndWhatItHelpedWithIsCountedOnce() {
        try (BrowserContext context = context(390, 844)) {
            Page page = signedIn(context, MEMBER, "/catalog");
            JsonPath item = read(context, "/api/items?form=micro&limit=100");
            String id = item.getString("items.find { it.tasks.size() > 0 }.id");
            String title = item.getString("items.find { it.id == '" + id + "' }.title");
            String path = "/catalog/" + id;
            page.navigate(academy.url() + path);
            button(page, "Save").click();
            assertThat(button(page, "Saved")).isVisible();
            // From then on the app itself is kept, and its worker answers for its pages.
            page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> ((List<?>) page.evaluate(KEPT)).contains("items " + id));
            String body = page.getByRole(AriaRole.MAIN).locator("p").nth(1).textContent();

            context.setOffline(true);
            page.reload();
            assertThat(heading(page)).hasText(title);
            assertThat(page.getByText("You are offline.")).isVisible();
            assertThat(page.getByText(body).first()).isVisible();
            Locator helped = page.getByRole(
                            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, it helped me to"))
                    .first();
            helped.click();
            assertThat(page.getByText("Kept on this device. It is sent when you are back online."))
                    .isVisible();
            shoot(page, "phone-offline-item");
            page.navigate(academy.url() + "/saved");
            assertThat(link(page, title)).isVisible();
            shoot(page, "phone-offline-saved");

            List<String> sent = new CopyOnWriteArrayList<>();
            context.onRequest(request -> {
                if (request.url().contains("/helpfulness/") && "PUT".equals(request.method())) {
                    sent.add(request.url());
                }
            });
            context.setOffline(false);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !votes(context, id).isEmpty());
            page.navigate(academy.url() + path);
            assertThat(helped).hasAttribute("aria-pressed", "true");
            assertEquals(List.of(true), votes(context, id), "it is there");
            assertEquals(1, sent.size(), "it went out once: " + sent);

            leave(page);
            assertEquals(List.of(), page.evaluate(KEPT), "nothing of the member is left");
            context.setOffline(true);
            page.navigate(academy.url() + path);
            assertThat(page.getByText(title)).hasCount(0);
        }
    }

    private static List<Boolean> votes(BrowserContext context, String item) {
        return read(context, "/api/items/" + item + "/helpfulness").getList("mine.helped");
    }
}
