package academy.praxis.local.demo;

import academy.praxis.local.api.Answer;
import academy.praxis.local.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Outcomes with their observations, the programme, its cohorts, and the study of whether it helped. */
final class DemoPerformance {

    private static final String MANAGER = "jonas.weber@praxis.example";

    /** A demo has no weeks in which leaders go first. */
    private static final Map<String, String> DESPITE_READINESS =
            Map.of("despiteReadiness", "The leads of both teams wrote this programme and go through it with them.");

    /** The first week of the pilot, and a period after all. */
    private static final String PILOT = "2026-W23";

    private static final String ALL = "9999";

    private final Loading loading;
    private final Api manager;
    private final Map<String, JsonNode> present = new ConcurrentHashMap<>();

    DemoPerformance(Loading loading) {
        this.loading = loading;
        this.manager = loading.as(MANAGER);
    }

    void load() {
        manager.all("/api/outcomes").forEach(one -> know("outcome", "title", one));
        manager.all("/api/programmes").forEach(one -> know("programme", "title", one));
        manager.all("/api/cohorts").forEach(one -> know("cohort", "name", one));
        manager.all("/api/studies").forEach(one -> know("study", "title", one));
        loading.each("outcomes", DemoData.outcomes(), this::outcome);
        loading.each("observation files up to the pilot", DemoData.outcomes(), outcome -> observations(outcome, PILOT));
        loading.each("programmes", DemoData.programmes(), this::programme);
        loading.each("cohorts", DemoData.cohorts(), this::cohort);
        // Frozen before anybody begins and before anything is known of what comes after, as it should be.
        loading.each("studies", DemoData.studies(), this::study);
        loading.each("launches", DemoData.cohorts(), this::launch);
        loading.each("observation files", DemoData.outcomes(), outcome -> observations(outcome, ALL));
        loading.each("results of studies", DemoData.studies(), this::result);
    }

    private static String key(String kind, String natural, JsonNode thing) {
        return kind + " " + thing.path(natural).asText();
    }

    private void know(String kind, String natural, JsonNode thing) {
        present.put(key(kind, natural, thing), thing);
    }

    private int outcome(JsonNode outcome) {
        ObjectNode content = DemoData.content(outcome, "key", "owner", "accept", "observations");
        String owner = outcome.path("owner").asText();
        content.put("ownerId", loading.id("member", owner));
        Made made = make("outcome", "/api/outcomes", "title", outcome, content);
        if (outcome.path("accept").asBoolean()
                        && made.thing().path("ownerAcceptedAt").isMissingNode()
                || made.thing().path("ownerAcceptedAt").isNull()) {
            move(loading.as(owner), "/api/outcomes/" + made.id() + "/acceptance", made);
        }
        return made.isNew() ? 1 : 0;
    }

    /** @param until the first period that nobody knows yet; periods are in the order of their names */
    private int observations(JsonNode outcome, String until) {
        String id = loading.id("outcome", outcome.path("key").asText());
        String csv = DemoData.csv(outcome.path("observations").asText())
                .lines()
                .filter(line -> line.startsWith("unit,") || line.split(",")[1].compareTo(until) < 0)
                .collect(Collectors.joining("\n"));
        loading.eventually(() -> wholly(manager.postCsv("/api/outcomes/" + id + "/observations/import", csv)));
        return 1;
    }

    /** Lines are rejected while the service has not heard of their teams. */
    private static Answer wholly(Answer answer) {
        boolean rejected = answer.body().path("rejected").asInt() > 0;
        return rejected ? new Answer(answer.request(), 422, answer.body(), answer.version()) : answer;
    }

    private int programme(JsonNode programme) {
        ObjectNode content = DemoData.content(programme, "key", "outcome", "publish");
        content.put("outcomeId", loading.id("outcome", programme.path("outcome").asText()));
        for (JsonNode module : content.path("modules")) {
            for (JsonNode activity : module.path("activities")) {
                String item = activity.path("item").asText("");
                ((ObjectNode) activity).remove("item");
                if (!item.isEmpty() && !item.equals("null")) {
                    ((ObjectNode) activity).put("itemId", loading.id("item", item));
                }
            }
        }
        Made made = make("programme", "/api/programmes", "title", programme, content);
        if (programme.path("publish").asBoolean()
                && made.thing().path("status").asText().equals("draft")) {
            move(manager, "/api/programmes/" + made.id() + "/publication", made);
        }
        return made.isNew() ? 1 : 0;
    }

    private int cohort(JsonNode cohort) {
        ObjectNode content = DemoData.content(cohort, "key", "programme", "facilitator", "teams", "launch");
        content.put(
                "programmeId", loading.id("programme", cohort.path("programme").asText()));
        content.put(
                "facilitatorId", loading.id("member", cohort.path("facilitator").asText()));
        ArrayNode teams = content.putArray("teamIds");
        DemoData.texts(cohort.path("teams")).forEach(team -> teams.add(loading.id("team", team)));
        Made made = make("cohort", "/api/cohorts", "name", cohort, content);
        present.put(key("cohort", "name", cohort), made.thing());
        return made.isNew() ? 1 : 0;
    }

    private int study(JsonNode study) {
        ObjectNode content = DemoData.content(study, "key", "outcome", "cohorts");
        content.put("outcomeId", loading.id("outcome", study.path("outcome").asText()));
        ArrayNode cohorts = content.putArray("cohortIds");
        DemoData.texts(study.path("cohorts")).forEach(cohort -> cohorts.add(loading.id("cohort", cohort)));
        Made made = make("study", "/api/studies", "title", study, content);
        if (made.thing().path("status").asText().equals("draft")) {
            move(manager, "/api/studies/" + made.id() + "/freeze", made);
        }
        return made.isNew() ? 1 : 0;
    }

    /** Reckoned now, so that the pages show it at once and not in a minute. */
    private int result(JsonNode study) {
        String id = loading.id("study", study.path("key").asText());
        loading.eventually(() -> manager.get("/api/studies/" + id + "/effect"));
        return 1;
    }

    private int launch(JsonNode cohort) {
        JsonNode made = present.get(key("cohort", "name", cohort));
        if (!cohort.path("launch").asBoolean() || !made.path("status").asText().equals("planned")) {
            return 0;
        }
        loading.eventually(() -> manager.post(
                "/api/cohorts/" + made.path("id").asText() + "/launch",
                DESPITE_READINESS,
                null,
                made.path("version").asText()));
        return 1;
    }

    private record Made(JsonNode thing, boolean isNew) {

        String id() {
            return thing.path("id").asText();
        }
    }

    private Made make(String kind, String path, String natural, JsonNode thing, ObjectNode content) {
        String key = thing.path("key").asText();
        JsonNode found = present.get(key(kind, natural, thing));
        Made made = found != null
                ? new Made(found, false)
                : new Made(
                        loading.eventually(() -> manager.post(path, content, Loading.key(kind, key)))
                                .body(),
                        true);
        loading.know(kind, key, made.id());
        return made;
    }

    private void move(Api actor, String path, Made made) {
        loading.eventually(
                () -> actor.post(path, null, null, made.thing().path("version").asText()));
    }
}
