package academy.praxis.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.systemtests.PatientClient.Request;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Members ask in a space and are answered, and somebody rewrites a text over and over. */
final class CommunityWork extends Work {
    private static final String OWNER = "amira.haddad";
    /** Whoever is new may write ten posts an hour. */
    private static final int AUTHORS = 20;

    private static final int WRITES_EVERY = 3;

    private final List<String> authors;
    private final String space;
    private final String rewritten;
    private final Map<String, String> comments = new TreeMap<>();
    private volatile String said;
    private int round;
    private int author;

    CommunityWork(PatientClient client) {
        super(client);
        authors = all(OWNER, "/api/members?status=active").stream()
                .map(member -> String.valueOf(member.get("email")))
                .filter(email -> email.endsWith("@praxis.example") && email.contains("."))
                .map(email -> email.replace("@praxis.example", ""))
                .filter(name -> !List.of("sam.murphy", "noor.bakker", OWNER).contains(name))
                .limit(AUTHORS)
                .toList();
        space = client.expect(
                        201,
                        Request.post(
                                OWNER,
                                "/api/spaces",
                                json(Map.of("name", mark, "purpose", "To be there afterwards", "kind", "open")),
                                UUID.randomUUID().toString()))
                .getString("id");
        said = "Never the same";
        rewritten = client.expect(201, Request.post(OWNER, "/api/posts", post(said), null))
                .getString("id");
    }

    private String post(String title) {
        return json(Map.of("spaceId", space, "kind", "question", "title", title, "body", "Is this kept?"));
    }

    @Override
    Request oneMore(String name) {
        return Request.post(authors.get(author++ % authors.size()), "/api/posts", post(name), null);
    }

    @Override
    void round() {
        if (round++ % WRITES_EVERY == 0) {
            ask(nextName());
        }
        JsonPath now = client.expect(200, Request.get(OWNER, "/api/posts/" + rewritten));
        String title = "Written anew " + round;
        client.expect(
                200,
                Request.put(
                        OWNER,
                        "/api/posts/" + rewritten,
                        json(Map.of("title", title, "body", "Is this kept?")),
                        now.getInt("version")));
        said = title;
        client.expect(200, Request.get("sam.murphy", "/api/feed"));
    }

    private void ask(String name) {
        String post = make(name);
        String colleague = authors.get(author % authors.size());
        String path = "/api/posts/" + post + "/comments";
        comments.put(
                name,
                client.expect(201, Request.post(colleague, path, json(Map.of("body", "It is. " + name)), null))
                        .getString("id"));
    }

    @Override
    void verify(Bus bus) {
        assertListed(OWNER, "/api/posts?spaceId=" + space, "title");
        comments.forEach((name, id) -> assertEquals(
                List.of(id),
                client.expect(200, Request.get(OWNER, "/api/posts/" + made.get(name) + "/comments"))
                        .getList("items.id"),
                "the comments on " + name));
        JsonPath now = client.expect(200, Request.get(OWNER, "/api/posts/" + rewritten));
        assertEquals(said, now.getString("title"));
        assertTold(bus, "community.post", made);
        assertTold(bus, "community.comment", comments);
        assertTrue(
                bus.await(
                        "community.post",
                        told -> told.containsKey(rewritten)
                                && now.getInt("version") == new JsonPath(told.get(rewritten)).getInt("version")),
                "the last version of what was rewritten");
    }
}
