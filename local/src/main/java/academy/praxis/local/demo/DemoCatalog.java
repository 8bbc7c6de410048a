package academy.praxis.local.demo;

import academy.praxis.local.api.Answer;
import academy.praxis.local.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What stands around the learning items: suppliers, collections, and whom they helped. */
final class DemoCatalog {

    private static final int DONE = 200;

    private final Loading loading;

    DemoCatalog(Loading loading) {
        this.loading = loading;
    }

    void load() {
        Api curator = loading.as(DemoItems.CURATOR);
        Set<String> suppliers = new HashSet<>();
        curator.all("/api/suppliers")
                .forEach(one -> suppliers.add(one.path("name").asText()));
        loading.each("suppliers", DemoData.suppliers(), supplier -> supplier(supplier, suppliers));
        Map<String, JsonNode> collections = new HashMap<>();
        curator.all("/api/collections")
                .forEach(one -> collections.put(one.path("title").asText(), one));
        loading.each("collections", DemoData.collections(), collection -> collection(collection, collections));
        loading.each("items that helped", DemoData.helped(), this::helped);
    }

    private int supplier(JsonNode supplier, Set<String> present) {
        if (present.contains(supplier.path("name").asText())) {
            return 0;
        }
        loading.as(DemoItems.CURATOR)
                .post(
                        "/api/suppliers",
                        DemoData.content(supplier, "key"),
                        Loading.key("supplier", supplier.path("key").asText()))
                .orThrow();
        return 1;
    }

    private int collection(JsonNode collection, Map<String, JsonNode> present) {
        Api curator = loading.as(DemoItems.CURATOR);
        JsonNode made = present.get(collection.path("title").asText());
        if (made == null) {
            made = curator.post(
                            "/api/collections",
                            DemoData.content(collection, "key", "entries"),
                            Loading.key("collection", collection.path("key").asText()))
                    .orThrow()
                    .body();
        }
        String path = "/api/collections/" + made.path("id").asText();
        Answer whole = curator.get(path).orThrow();
        if (!whole.body().path("entries").isEmpty()) {
            return 0;
        }
        ArrayNode entries = new ObjectMapper().createArrayNode();
        for (JsonNode entry : collection.path("entries")) {
            ObjectNode one = DemoData.content(entry, "item");
            one.put("itemId", loading.id("item", entry.path("item").asText()));
            entries.add(one);
        }
        curator.put(
                        path + "/entries",
                        Map.of("entries", entries),
                        whole.body().path("version").asText())
                .orThrow();
        return 1;
    }

    private int helped(JsonNode item) {
        String path = "/api/items/" + loading.id("item", item.path("item").asText()) + "/helpfulness/"
                + item.path("task").asText();
        String why = item.path("why").asText(null);
        for (String field : new String[] {"helped", "didNotHelp"}) {
            for (JsonNode member : item.path(field)) {
                Map<String, Object> vote = new HashMap<>();
                vote.put("helped", field.equals("helped"));
                vote.put("why", why);
                why = null;
                loading.eventually(() -> loading.as(member.asText()).put(path, vote, null), Set.of(DONE));
            }
        }
        return 1;
    }
}
