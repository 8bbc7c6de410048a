package academy.praxis.local.demo;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.PraxisException;
import academy.praxis.local.api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Teams, members, and accounts that they can sign in with. */
final class DemoPeople {

    private static final Duration ACCOUNTS_PATIENCE = Duration.ofMinutes(5);

    private final Loading loading;
    private final Map<String, JsonNode> present = new ConcurrentHashMap<>();

    DemoPeople(Loading loading) {
        this.loading = loading;
    }

    void load() {
        loading.signIn(loading.admin(), ACCOUNTS_PATIENCE);
        loading.admin().all("/api/teams").forEach(team -> know("team", team, "name"));
        loading.admin().all("/api/members").forEach(member -> know("member", member, "email"));
        loading.each("teams", DemoData.teams(), this::team);
        loading.each("members", DemoData.members(), this::member);
        loading.each("team leads", DemoData.teams(), this::lead);
        waitForAccounts();
    }

    private void know(String kind, JsonNode thing, String natural) {
        loading.know(kind, thing.path(natural).asText(), thing.path("id").asText());
        present.put(kind + " " + thing.path(natural).asText(), thing);
    }

    private int team(JsonNode team) {
        String name = team.path("name").asText();
        if (loading.knows("team", name)) {
            return 0;
        }
        know(
                "team",
                loading.admin()
                        .post("/api/teams", DemoData.content(team, "lead"), Loading.key("team", name))
                        .orThrow()
                        .body(),
                "name");
        return 1;
    }

    private int member(JsonNode member) {
        String email = member.path("email").asText();
        if (email.equals(Academy.ADMIN)) {
            return firstAdmin(member);
        }
        if (loading.knows("member", email)) {
            return 0;
        }
        ObjectNode content = content(member);
        content.put("invite", false);
        content.put("password", Academy.DEMO_PASSWORD);
        Answer made =
                loading.eventually(() -> loading.admin().post("/api/members", content, Loading.key("member", email)));
        loading.know("member", email, made.id());
        return 1;
    }

    private ObjectNode content(JsonNode member) {
        ObjectNode content = DemoData.content(member, "team");
        if (member.path("team").isTextual()) {
            content.put("teamId", loading.id("team", member.path("team").asText()));
        }
        return content;
    }

    /** The service made this member; what the demo says of them is still to be added. */
    private int firstAdmin(JsonNode member) {
        JsonNode now = loading.admin()
                .get("/api/members/" + loading.id("member", Academy.ADMIN))
                .orThrow()
                .body();
        if (now.path("jobRole").equals(member.path("jobRole"))) {
            return 0;
        }
        loading.admin()
                .put(
                        "/api/members/" + now.path("id").asText(),
                        content(member),
                        now.path("version").asText())
                .orThrow();
        return 1;
    }

    private int lead(JsonNode team) {
        String leadId = loading.id("member", team.path("lead").asText());
        JsonNode now = loading.admin()
                .get("/api/teams/" + loading.id("team", team.path("name").asText()))
                .orThrow()
                .body();
        if (now.path("leadId").asText().equals(leadId)) {
            return 0;
        }
        ObjectNode content = DemoData.content(team, "lead");
        content.put("leadId", leadId);
        loading.admin()
                .put(
                        "/api/teams/" + now.path("id").asText(),
                        content,
                        now.path("version").asText())
                .orThrow();
        return 1;
    }

    /** Accounts follow the directory; nobody can sign in before. */
    private void waitForAccounts() {
        Instant until = Instant.now().plus(ACCOUNTS_PATIENCE);
        loading.each("accounts", List.of(DemoData.members().get(0)), any -> {
            while (!pending().isEmpty()) {
                if (Instant.now().isAfter(until)) {
                    throw new PraxisException(
                            "Some accounts are still not in step with the directory: " + String.join(", ", pending()));
                }
                Loading.pause(500);
            }
            // The admin's token is older than the roles that they have now.
            loading.signIn(loading.admin(), ACCOUNTS_PATIENCE);
            return 1;
        });
    }

    private List<String> pending() {
        return loading.admin().all("/api/members").stream()
                .filter(member -> !member.path("accountState").asText().equals("in-step"))
                .map(member -> member.path("displayName").asText())
                .toList();
    }
}
