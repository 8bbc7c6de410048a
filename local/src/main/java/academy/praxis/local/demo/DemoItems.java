package academy.praxis.local.demo;

import academy.praxis.local.api.Answer;
import academy.praxis.local.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Learning items of every form. */
final class DemoItems {

    static final String CURATOR = "lotte.devries@praxis.example";

    private final Loading loading;
    private final Map<String, JsonNode> byTitle = new ConcurrentHashMap<>();

    DemoItems(Loading loading) {
        this.loading = loading;
    }

    void load() {
        Api curator = loading.as(CURATOR);
        for (String status : new String[] {"draft", "published", "retired"}) {
            curator.all("/api/items?status=" + status)
                    .forEach(item -> byTitle.put(item.path("title").asText(), item));
        }
        loading.each("learning items", DemoData.items(), this::item);
    }

    private int item(JsonNode item) {
        String key = item.path("key").asText();
        JsonNode present = byTitle.get(item.path("title").asText());
        boolean isNew = present == null;
        if (isNew) {
            Answer made = loading.eventually(() -> loading.as(item.path("owner").asText())
                    .post("/api/items", DemoData.content(item, "key", "owner", "status"), Loading.key("item", key)));
            present = made.body();
        }
        String id = present.path("id").asText();
        loading.know("item", key, id);
        if (item.path("status").asText().equals("published")
                && present.path("status").asText().equals("draft")) {
            loading.as(CURATOR)
                    .post(
                            "/api/items/" + id + "/publication",
                            null,
                            null,
                            present.path("version").asText())
                    .orThrow();
        }
        return isNew ? 1 : 0;
    }
}
