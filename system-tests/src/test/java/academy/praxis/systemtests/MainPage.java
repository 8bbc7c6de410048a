package academy.praxis.systemtests;

import com.microsoft.playwright.BrowserContext;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * A page of the web app as somebody of the demo academy has it.
 *
 * @param who whose page it is
 * @param name what its pictures and its layout are called
 * @param route its address as the router has it, with names of parts that begin with {@code $}
 * @param parts what stands for those names, in their order, asked of the API by the same session
 */
record MainPage(Who who, String name, String route, List<Function<BrowserContext, String>> parts) {
    private static final String OUTCOMES = "/api/outcomes?limit=100";
    private static final String OUTCOME = "items.find { it.title.startsWith('Missed first') }.id";
    private static final String SUPPLIER = "items.find { it.name == 'Association for Care at Home' }.id";

    /** Every page, each for those whose work it is. {@link MainPagesTest} holds it against the router. */
    static final List<MainPage> ALL = List.of(
            page(Who.MEMBER, "home", "/"),
            page(Who.MEMBER, "week", "/my/week"),
            page(Who.MEMBER, "programmes", "/my/programmes"),
            page(Who.MEMBER, "programme", "/my/programmes/$enrolmentId", first("/api/enrolments/mine")),
            page(Who.MEMBER, "mentor", "/my/mentor"),
            page(Who.MEMBER, "pairing", "/my/mentor/$pairingId", first("/api/pairings/mine?limit=10")),
            page(Who.MEMBER, "obstacles", "/my/obstacles"),
            page(Who.MEMBER, "report", "/my/obstacles/report"),
            page(Who.MEMBER, "notifications", "/my/notifications"),
            page(Who.MEMBER, "data", "/my/data"),
            page(Who.MEMBER, "catalog", "/catalog"),
            page(Who.MEMBER, "item", "/catalog/$itemId", first("/api/items?form=micro&limit=1")),
            page(Who.MEMBER, "saved", "/saved"),
            page(Who.MEMBER, "community", "/community"),
            page(Who.MEMBER, "write", "/community/write"),
            page(Who.MEMBER, "post", "/community/posts/$postId", first("/api/posts?limit=1")),
            page(Who.MEMBER, "swaps", "/community/swaps"),
            page(Who.MEMBER, "new-swap", "/community/swaps/new"),
            page(Who.MEMBER, "swap", "/community/swaps/$swapId", first("/api/swaps?status=paired&limit=1")),
            page(Who.MENTOR, "home", "/"),
            page(Who.MENTOR, "week", "/my/week"),
            page(Who.MENTOR, "mentor", "/my/mentor"),
            page(Who.MENTOR, "profile", "/my/mentor/profile"),
            page(Who.MENTOR, "certificate", "/my/mentor/certificate"),
            page(Who.MENTOR, "pairing", "/my/mentor/$pairingId", first("/api/pairings/mine?limit=10")),
            page(Who.MENTOR, "obstacle", "/my/obstacles/$obstacleId", first("/api/obstacles?mine=true&limit=1")),
            page(Who.FACILITATOR, "reviews", "/my/reviews"),
            page(Who.MANAGER, "home", "/"),
            page(Who.MANAGER, "manage", "/manage"),
            page(Who.MANAGER, "outcomes", "/outcomes"),
            page(Who.MANAGER, "outcome", "/outcomes/$outcomeId", found(OUTCOMES, OUTCOME)),
            page(Who.MANAGER, "new-study", "/outcomes/$outcomeId/experiments/new", found(OUTCOMES, OUTCOME)),
            page(Who.MANAGER, "study", "/studies/$studyId", MainPage::study),
            page(Who.MANAGER, "programmes", "/manage/programmes"),
            page(Who.MANAGER, "programmes-compared", "/manage/programmes/comparison"),
            page(Who.MANAGER, "mentoring", "/manage/mentoring"),
            page(Who.MANAGER, "champions", "/manage/champions"),
            page(
                    Who.MANAGER,
                    "programme",
                    "/manage/programmes/$programmeId",
                    found("/api/programmes?limit=100", "items.find { it.title == 'A first contact that lands' }.id")),
            page(Who.MANAGER, "cohorts", "/manage/cohorts"),
            page(
                    Who.MANAGER,
                    "cohort",
                    "/manage/cohorts/$cohortId",
                    found("/api/cohorts?limit=100", "items.find { it.name.startsWith('Pilot 2026') }.id")),
            page(
                    Who.MANAGER,
                    "planned-cohort",
                    "/manage/cohorts/$cohortId",
                    found("/api/cohorts?limit=100", "items.find { it.name.startsWith('Spring 2027') }.id")),
            page(Who.MANAGER, "rounds", "/manage/matching"),
            page(
                    Who.MANAGER,
                    "round",
                    "/manage/matching/$roundId",
                    found("/api/match-rounds?limit=100", "items.find { it.status == 'solved' }.id")),
            page(Who.MANAGER, "obstacle-board", "/manage/obstacles"),
            page(Who.MANAGER, "moderation", "/community/moderation"),
            page(Who.MANAGER, "moderation-rules", "/community/moderation/rules"),
            page(
                    Who.MANAGER,
                    "moderation-case",
                    "/community/moderation/$targetId",
                    found(
                            "/api/posts?limit=100",
                            "items.find { it.title == 'I phoned ten people who did not come' }.id")),
            page(Who.CURATOR, "home", "/"),
            page(Who.CURATOR, "items", "/curate/items"),
            page(Who.CURATOR, "new-item", "/curate/items/new"),
            page(Who.CURATOR, "item", "/curate/items/$itemId", first("/api/items?form=micro&limit=1")),
            page(Who.CURATOR, "suppliers", "/curate/suppliers"),
            page(Who.CURATOR, "suppliers-compared", "/curate/suppliers/comparison"),
            page(Who.CURATOR, "duplicates", "/curate/duplicates"),
            page(Who.CURATOR, "supplier", "/curate/suppliers/$supplierId", found("/api/suppliers?limit=100", SUPPLIER)),
            page(
                    Who.CURATOR,
                    "connect",
                    "/curate/suppliers/$supplierId/connect",
                    found("/api/suppliers?limit=100", SUPPLIER)),
            new MainPage(
                    Who.CURATOR,
                    "connection",
                    "/curate/suppliers/$supplierId/connections/$connectionId",
                    List.of(found("/api/suppliers?limit=100", SUPPLIER), MainPage::connection)),
            page(Who.CURATOR, "needs", "/curate/needs"),
            page(Who.CURATOR, "synonyms", "/curate/synonyms"),
            page(Who.CURATOR, "collections", "/collections"),
            page(
                    Who.CURATOR,
                    "collection",
                    "/collections/$collectionId",
                    found("/api/collections?limit=100", "items.find { it.title == 'Your first week on the ward' }.id")),
            page(Who.OWNER, "home", "/"),
            page(Who.OWNER, "outcomes", "/outcomes"),
            page(Who.OWNER, "outcome", "/outcomes/$outcomeId", found(OUTCOMES, OUTCOME)),
            page(Who.OWNER, "values", "/outcomes/$outcomeId/values", found(OUTCOMES, OUTCOME)),
            page(Who.OWNER, "quality", "/outcomes/$outcomeId/quality", found(OUTCOMES, OUTCOME)),
            page(Who.OWNER, "history", "/outcomes/$outcomeId/history", found(OUTCOMES, OUTCOME)),
            page(Who.OWNER, "ownership", "/outcomes/$outcomeId/ownership", found(OUTCOMES, OUTCOME)),
            page(Who.OWNER, "study", "/studies/$studyId", MainPage::study),
            page(Who.ADMINISTRATOR, "home", "/"),
            page(Who.ADMINISTRATOR, "members", "/admin/members"),
            page(Who.ADMINISTRATOR, "new-member", "/admin/members/new"),
            page(
                    Who.ADMINISTRATOR,
                    "member",
                    "/admin/members/$memberId",
                    found("/api/members?q=Noor&limit=1", "items[0].id")),
            page(Who.ADMINISTRATOR, "invitations", "/admin/invitations"),
            page(Who.ADMINISTRATOR, "import", "/admin/invitations/import"),
            page(Who.ADMINISTRATOR, "credentials", "/admin/credentials"),
            page(Who.ADMINISTRATOR, "audit", "/admin/audit"),
            page(Who.ADMINISTRATOR, "teams", "/admin/teams"),
            page(
                    Who.ADMINISTRATOR,
                    "team",
                    "/admin/teams/$teamId",
                    found("/api/teams?limit=100", "items.find { it.name == 'Intake' }.id")),
            page(Who.ADMINISTRATOR, "health", "/admin/health"));

    /** Somebody of the demo academy for each role. */
    enum Who {
        MEMBER("eline.mulder@praxis.example"),
        MENTOR("hassan.idrissi@praxis.example"),
        FACILITATOR("hanneke.smit@praxis.example"),
        MANAGER("jonas.weber@praxis.example"),
        CURATOR("lotte.devries@praxis.example"),
        OWNER("grace.okafor@praxis.example"),
        ADMINISTRATOR("amira.haddad@praxis.example");

        private final String email;

        Who(String email) {
            this.email = email;
        }

        String email() {
            return email;
        }

        List<MainPage> pages() {
            return ALL.stream().filter(page -> page.who == this).toList();
        }
    }

    private static MainPage page(Who who, String name, String route) {
        return new MainPage(who, name, route, List.of());
    }

    private static MainPage page(Who who, String name, String route, Function<BrowserContext, String> part) {
        return new MainPage(who, name, route, List.of(part));
    }

    /** The path to open. */
    String address(BrowserContext context) {
        String address = route;
        for (Function<BrowserContext, String> part : parts) {
            address = address.replaceFirst("\\$\\w+", part.apply(context));
        }
        return address;
    }

    /** Whose it is and what, as in the names of pictures. */
    @Override
    public String toString() {
        return who.name().toLowerCase(java.util.Locale.ROOT) + "-" + name;
    }

    private static Function<BrowserContext, String> first(String list) {
        return found(list, "items[0].id");
    }

    /** The id in the first page of the list that has one: what other tests made meanwhile stands before the demo's. */
    private static Function<BrowserContext, String> found(String list, String where) {
        return context -> {
            JsonPath page = BrowserScenario.read(context, list);
            while (page.getString(where) == null) {
                String next = page.getString("next");
                if (next == null) {
                    throw new IllegalStateException(
                            "The demo academy has no such thing in " + list + ": " + where + "\n" + page.prettify());
                }
                page = BrowserScenario.read(
                        context, list + "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
            }
            return page.getString(where);
        };
    }

    private static String study(BrowserContext context) {
        String outcome = found(OUTCOMES, OUTCOME).apply(context);
        return found("/api/outcomes/" + outcome + "/page", "studies[0].id").apply(context);
    }

    private static String connection(BrowserContext context) {
        String supplier = found("/api/suppliers?limit=100", SUPPLIER).apply(context);
        return first("/api/suppliers/" + supplier + "/connections?limit=1").apply(context);
    }
}
