package academy.praxis.local.demo;

import academy.praxis.local.api.Answer;
import academy.praxis.local.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Learning items of every form. */
final class DemoItems {

    static final String CURATOR = "lotte.devries@praxis.example";

    /** Where the academy's rooms are. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

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
                    .post(
                            "/api/items",
                            DemoData.content(item, "key", "owner", "status", "sessions"),
                            Loading.key("item", key)));
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
        if (isNew) {
            item.path("sessions").forEach(session -> session(id, key, session));
        }
        return isNew ? 1 : 0;
    }

    private void session(String itemId, String key, JsonNode session) {
        Instant starts = LocalDate.now(ZONE)
                .plusDays(session.path("inDays").asLong())
                .atTime(LocalTime.parse(session.path("at").asText()))
                .atZone(ZONE)
                .toInstant();
        ObjectNode content = DemoData.content(session, "inDays", "at", "minutes");
        content.put("startsAt", starts.toString());
        content.put(
                "endsAt",
                starts.plus(Duration.ofMinutes(session.path("minutes").asLong()))
                        .toString());
        loading.as(CURATOR)
                .post(
                        "/api/items/" + itemId + "/sessions",
                        content,
                        Loading.key(
                                "session", key + " " + session.path("inDays").asInt()))
                .orThrow();
    }
}
