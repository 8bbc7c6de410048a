package academy.praxis.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;

/** That generated documents have the fields of those that the service writes, by having it write some: otherwise something else would be measured. */
final class SameDocuments {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final CommunityStore store;
    private final String url;
    private final String author;
    private final String other;
    private final HttpClient http = HttpClient.newHttpClient();

    SameDocuments(CommunityStore store, String url, String author, String other) {
        this.store = store;
        this.url = url;
        this.author = author;
        this.other = other;
    }

    /** @throws IllegalStateException when they have not */
    void check() throws IOException, InterruptedException {
        Document facts = store.facts();
        Document hot = store.byId("posts", facts.getString("hotThread"));
        String space = written(author, "POST", "/api/spaces", """
                {"name": "Benchmark", "purpose": "To see what is written", "kind": "open"}
                """);
        String post = written(author, "POST", "/api/posts", """
                {"spaceId": "%s", "kind": "idea", "title": "Write it down", "body": "Before the next patient comes."}
                """.formatted(space));
        String comment = written(author, "POST", "/api/posts/" + post + "/comments", """
                {"body": "So I do."}
                """);
        written(other, "PUT", "/api/posts/" + post + "/reaction", """
                {"kind": "helpful"}
                """);
        String follow = written(author, "POST", "/api/follows", """
                {"kind": "tag", "value": "tag %s"}
                """.formatted(System.nanoTime()));
        TimeUnit.SECONDS.sleep(3);
        same("posts", store.byId("posts", post), hot);
        same("comments", store.byId("comments", comment), store.any("comments", "postId", hot.getString("_id")));
        same("spaces", store.byId("spaces", space), store.byId("spaces", hot.getString("spaceId")));
        same(
                "follows",
                store.byId("follows", follow),
                store.any(
                        "follows",
                        "memberId",
                        facts.getList("readers", String.class).get(2)));
        same("reactions", store.any("reactions", "postId", post), store.other("reactions", "postId", post));
        same("memberships", store.any("memberships", "spaceId", space), store.other("memberships", "spaceId", space));
    }

    private static void same(String collection, Document written, Document generated) {
        Set<String> expected = new TreeSet<>(written.keySet());
        Set<String> found = new TreeSet<>(generated.keySet());
        if (collection.equals("posts")) {
            // Of reactions, only posts have the field that were reacted to.
            expected.remove("reactions");
            found.remove("reactions");
        }
        if (!expected.equals(found)) {
            throw new IllegalStateException(
                    "The service writes " + collection + " with " + expected + ", the generator with " + found);
        }
    }

    private String written(String token, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        Matcher id = ID.matcher(answer.body());
        return id.find() ? id.group(1) : null;
    }
}
