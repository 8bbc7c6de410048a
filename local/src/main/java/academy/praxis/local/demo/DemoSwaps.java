package academy.praxis.local.demo;

import academy.praxis.local.api.Answer;
import academy.praxis.local.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Knowledge swaps: some wait for somebody to take them up, in others two are at it. */
final class DemoSwaps {
    private final Loading loading;

    DemoSwaps(Loading loading) {
        this.loading = loading;
    }

    void load() {
        loading.each("swaps", DemoData.swaps(), this::swap);
    }

    /** Goes on where an earlier loading ended. */
    private int swap(JsonNode swap) {
        Api offerer = loading.as(swap.path("offerer").asText());
        Optional<JsonNode> present = offerer.all("/api/swaps").stream()
                .filter(each -> each.path("canShow").equals(swap.path("iCanShow")))
                .findFirst();
        String path =
                "/api/swaps/" + present.map(found -> found.path("id").asText()).orElseGet(() -> offer(swap, offerer));
        if (swap.path("partner").isTextual()) {
            Api partner = loading.as(swap.path("partner").asText());
            if (partner.get(path).orThrow().text("status").equals("open")) {
                partner.post(path + "/acceptance", null, null).orThrow();
            }
        }
        swap.path("answers").forEach(answer -> say(answer, path));
        return present.isPresent() ? 0 : 1;
    }

    private String offer(JsonNode swap, Api offerer) {
        ObjectNode content = DemoData.content(swap, "key", "space", "offerer", "partner", "asked", "answers");
        content.put("spaceId", loading.id("space", swap.path("space").asText()));
        if (swap.path("asked").asBoolean()) {
            content.put("askedId", loading.id("member", swap.path("partner").asText()));
        }
        return loading.eventually(() -> offerer.post(
                        "/api/swaps",
                        content,
                        Loading.key("swap", swap.path("key").asText())))
                .id();
    }

    private void say(JsonNode answer, String path) {
        Api by = loading.as(answer.path("by").asText());
        int step = answer.path("step").asInt();
        Answer swap = by.get(path).orThrow();
        if (!swap.body().path("steps").path(step - 1).has("mine")) {
            by.put(
                            path + "/answers/" + step,
                            Map.of("text", answer.path("text"), "shared", answer.path("shared")),
                            swap.text("version"))
                    .orThrow();
        }
    }
}
