package academy.praxis.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of the web app, for everybody whose page it is, on a desk in English and on a phone in Dutch, by turns light and dark: axe finds
 * nothing serious, nothing is wider than the device, every text is translated, nothing moves by itself or jumps while the page comes, and
 * it looks as it did ({@link Looks}).
 */
class EveryPageBrowserTest extends BrowserScenario {
    private static final double MOST_SHIFT = 0.05;

    private static final Map<Device, Looks> LOOKS = new EnumMap<>(Device.class);

    private static String axe;
    private static Pattern textKey;

    private enum Device {
        DESK(1280, 800, "en-GB"),
        PHONE(390, 844, "nl-NL");

        private final int width;
        private final int height;
        private final String language;

        Device(int width, int height, String language) {
            this.width = width;
            this.height = height;
            this.language = language;
        }

        String inWords() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @BeforeAll
    static void prepare() throws IOException {
        Path web = Path.of(System.getProperty("praxis.checkout"), "web");
        axe = Files.readString(web.resolve("node_modules/axe-core/axe.min.js"));
        textKey = textKeys(web.resolve("src/i18n/locales"));
        for (Device device : Device.values()) {
            LOOKS.put(device, new Looks(device.inWords()));
        }
        aSolvedRound();
        aConnection();
    }

    @AfterAll
    static void keepLooks() {
        LOOKS.values().forEach(Looks::keep);
    }

    static Stream<Arguments> everybodyOnEachDevice() {
        return Stream.of(MainPage.Who.values())
                .flatMap(who -> Stream.of(Device.values()).map(device -> Arguments.of(who, device)));
    }

    @ParameterizedTest
    @MethodSource("everybodyOnEachDevice")
    void isFitToBeShown(MainPage.Who who, Device device) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = context(new Browser.NewContextOptions()
                .setViewportSize(device.width, device.height)
                .setLocale(device.language)
                .setReducedMotion(ReducedMotion.REDUCE)
                // Its downloads would be others' traffic here.
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
            context.addInitScript(Resources.read("browser/shifts.js"));
            // With an open stream the network never falls silent; what comes by it is CommunityBrowserTest's.
            context.route("**/api/live", live -> live.fulfill(new Route.FulfillOptions().setStatus(204)));
            Page page = signedIn(context, who.email(), "/");
            boolean dark = device == Device.PHONE;
            for (MainPage each : who.pages()) {
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
                page.navigate(academy.url() + each.address(context));
                hasCome(page);
                String scheme = dark ? "dark" : "light";
                shoot(page, "pages/" + device.inWords() + "-" + each + "-" + scheme);
                Stream.of(
                                axeFinds(page),
                                tooWide(page),
                                untranslated(page),
                                shifted(page),
                                moving(page),
                                stillHeld(page),
                                LOOKS.get(device).differences(page, each.toString(), scheme))
                        .flatMap(List::stream)
                        .forEach(fault -> faults.add(each + ": " + fault));
                dark = !dark;
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    private static void hasCome(Page page) {
        page.locator("main h1").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("main [role=status][aria-label]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static List<String> axeFinds(Page page) {
        page.evaluate(axe);
        return strings(page.evaluate("""
                async () => {
                  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
                  const { violations } = await axe.run({ runOnly: tags, resultTypes: ["violations"] });
                  return violations
                    .filter(({ impact }) => impact === "serious" || impact === "critical")
                    .map(({ id, nodes }) => `axe ${id}: ${nodes.slice(0, 3).map(({ target, any }) => `${target} ${any[0]?.message ?? ""}`).join(" | ")}`);
                }
                """));
    }

    private static List<String> tooWide(Page page) {
        int wider = ((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue();
        return wider > 0 ? List.of("is " + wider + " px wider than the device") : List.of();
    }

    private static List<String> untranslated(Page page) {
        String said = (String) page.evaluate("""
                () => [
                  document.title,
                  document.body.innerText,
                  ...["aria-label", "title", "placeholder", "alt"].flatMap((name) =>
                    [...document.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name))),
                ].join("\\n")
                """);
        Matcher keys = textKey.matcher(said);
        return keys.results().map(key -> "says " + key.group()).distinct().toList();
    }

    private static List<String> shifted(Page page) {
        double sum = ((Number) page.evaluate("() => shifted.sum")).doubleValue();
        return sum > MOST_SHIFT
                ? List.of(String.format(
                        java.util.Locale.ROOT,
                        "shifts by %.3f: %s",
                        sum,
                        page.evaluate("() => shifted.what.join(' | ')")))
                : List.of();
    }

    /** Whoever asked for less motion gets none. */
    private static List<String> moving(Page page) {
        return strings(page.evaluate("""
                () => document.getAnimations()
                  .filter(({ playState }) => playState === "running")
                  .map(({ effect }) => `moves: ${effect.target.cloneNode(false).outerHTML}`)
                """));
    }

    /** What is held back while a page arrives is there once nothing is on its way any more. */
    private static List<String> stillHeld(Page page) {
        return strings(page.evaluate("""
                () => [...document.querySelectorAll("[data-held]")].map((each) => `is held back: ${each.cloneNode(false).outerHTML}`)
                """));
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object list) {
        return (List<String>) list;
    }

    /** The keys of the texts, which stand in a page where a text is missing. */
    private static Pattern textKeys(Path locales) throws IOException {
        var groups = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(locales)) {
            for (Path file : files.filter(each -> each.endsWith("en.json")).toList()) {
                groups.addAll(JsonPath.from(file.toFile()).getMap("").keySet().stream()
                        .map(String::valueOf)
                        .toList());
            }
        }
        return Pattern.compile("(?<![\\w@./-])(" + String.join("|", groups) + ")(\\.[a-z]\\w+)+");
    }

    /** Its pairs are looked at and never published, so nobody gets a mentor by it. */
    private static void aSolvedRound() {
        Supplier<RequestSpecification> manager = () -> SignedIn.as(academy, MainPage.Who.MANAGER.email());
        String path = "/api/match-rounds/"
                + manager.get()
                        .body(Map.of("name", "Spring round", "kind", "mentor"))
                        .post("/api/match-rounds")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String version = manager.get().get(path).header("ETag");
        manager.get().header("If-Match", version).post(path + "/solving").then().statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> "solved".equals(manager.get().get(path).path("status")));
    }

    /** Where a supplier's items come from; switched off, since nothing is there. */
    private static void aConnection() {
        String supplier = SignedIn.as(academy, MainPage.Who.CURATOR.email())
                .get("/api/suppliers?limit=100")
                .path("items.find { it.name == 'Association for Care at Home' }.id");
        SignedIn.as(academy, MainPage.Who.CURATOR.email())
                .body(Map.of(
                        "name",
                        "News of the association",
                        "kind",
                        "rss",
                        "settings",
                        Map.of("url", "https://association.praxis.example/news.xml", "language", "nl"),
                        "enabled",
                        false))
                .post("/api/suppliers/" + supplier + "/connections")
                .then()
                .statusCode(201);
    }
}
