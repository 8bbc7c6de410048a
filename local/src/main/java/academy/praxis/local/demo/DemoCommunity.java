package academy.praxis.local.demo;

import academy.praxis.local.api.Answer;
import academy.praxis.local.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Spaces, and what people say to one another in them. */
final class DemoCommunity {

    private static final Set<Integer> DONE_BEFORE = Set.of(409);

    private final Loading loading;

    DemoCommunity(Loading loading) {
        this.loading = loading;
    }

    void load() {
        loading.each("spaces", DemoData.spaces(), this::space);
        loading.each("posts", DemoData.posts(), this::post);
    }

    private int space(JsonNode space) {
        String key = space.path("key").asText();
        Api owner = loading.as(space.path("owner").asText());
        Optional<JsonNode> present =
                find(owner.all("/api/spaces"), "name", space.path("name").asText());
        if (present.isPresent()) {
            loading.know("space", key, present.get().path("id").asText());
            return 0;
        }
        ObjectNode content = DemoData.content(space, "key", "owner", "team", "members");
        if (space.path("team").isTextual()) {
            content.put("teamId", loading.id("team", space.path("team").asText()));
        }
        ArrayNode members = content.putArray("memberIds");
        DemoData.texts(space.path("members")).forEach(email -> members.add(loading.id("member", email)));
        Answer made = loading.eventually(() -> owner.post("/api/spaces", content, Loading.key("space", key)));
        loading.know("space", key, made.id());
        return 1;
    }

    private int post(JsonNode post) {
        Api author = loading.as(post.path("author").asText());
        String spaceId = loading.id("space", post.path("space").asText());
        Optional<JsonNode> present =
                loading.eventually(() -> author.get("/api/spaces/" + spaceId)).isDone()
                        ? find(
                                author.all("/api/posts?spaceId=" + spaceId),
                                "title",
                                post.path("title").asText())
                        : Optional.empty();
        String id = present.map(found -> found.path("id").asText()).orElseGet(() -> write(post, author, spaceId));
        goOnWith(post, author, id);
        return present.isPresent() ? 0 : 1;
    }

    private String write(JsonNode post, Api author, String spaceId) {
        ObjectNode content = DemoData.content(post, "key", "space", "author", "items", "comments", "thanks", "reports");
        content.put("spaceId", spaceId);
        ArrayNode items = content.putArray("itemIds");
        DemoData.texts(post.path("items")).forEach(item -> items.add(loading.id("item", item)));
        return loading.eventually(() -> author.post(
                        "/api/posts",
                        content,
                        Loading.key("post", post.path("key").asText())))
                .id();
    }

    private void goOnWith(JsonNode post, Api author, String id) {
        List<JsonNode> said = author.all("/api/posts/" + id + "/comments");
        List<JsonNode> comments = DemoData.list(post.path("comments"));
        for (int index = 0; index < comments.size(); index++) {
            JsonNode comment = comments.get(index);
            if (find(said, "body", comment.path("body").asText()).isEmpty()) {
                String key =
                        Loading.key("comment", index + "-" + post.path("key").asText());
                loading.eventually(() -> loading.as(comment.path("author").asText())
                        .post("/api/posts/" + id + "/comments", Map.of("body", comment.path("body")), key));
            }
        }
        accept(comments, author, id);
        for (JsonNode thanks : post.path("thanks")) {
            loading.eventually(
                    () -> loading.as(thanks.path("from").asText())
                            .post("/api/posts/" + id + "/thanks", Map.of("for", thanks.path("for")), null),
                    DONE_BEFORE);
        }
        post.path("reports").forEach(report -> report(report, id));
    }

    /** The same member's second report changes nothing. */
    private void report(JsonNode report, String postId) {
        ObjectNode content = DemoData.content(report, "from");
        content.put("kind", "post");
        content.put("targetId", postId);
        loading.eventually(
                () -> loading.as(report.path("from").asText()).post("/api/moderation/reports", content, null));
    }

    private static void accept(List<JsonNode> comments, Api author, String id) {
        for (JsonNode comment : comments) {
            if (comment.path("accepted").asBoolean()) {
                JsonNode said = find(
                                author.all("/api/posts/" + id + "/comments"),
                                "body",
                                comment.path("body").asText())
                        .orElseThrow();
                if (!said.path("accepted").asBoolean()) {
                    author.post("/api/posts/" + id + "/accepted-answer", Map.of("commentId", said.path("id")), null)
                            .orThrow();
                }
            }
        }
    }

    private static Optional<JsonNode> find(List<JsonNode> things, String field, String value) {
        return things.stream()
                .filter(thing -> thing.path(field).asText().equals(value))
                .findFirst();
    }
}
