package academy.praxis.community.post;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.community.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who can read and do what, over every endpoint, with ids that one has guessed. */
@QuarkusTest
class VisibilityTest {
    private static final UUID TEAM = UUID.randomUUID();

    private final Person owner = Person.named("owner in VisibilityTest", "manager");
    private final Person listed = Person.named("listed in VisibilityTest");
    private final Person teammate = Person.named("teammate in VisibilityTest");
    private final Person otherTeam = Person.named("otherTeam in VisibilityTest");
    private final Person manager = Person.named("manager in VisibilityTest", "manager");
    private final Person curator = Person.named("curator in VisibilityTest", "curator");
    private final Map<String, String> spaces = new LinkedHashMap<>();
    private final Map<String, String> posts = new LinkedHashMap<>();
    private final Map<String, String> comments = new LinkedHashMap<>();

    @BeforeEach
    void setUpOneSpaceOfEachKindWithAPost() {
        teammate.isToldOf(1, "Tess", TEAM);
        otherTeam.isToldOf(1, "Otto", UUID.randomUUID());
        List<UUID> list = Stream.concat(
                        Stream.of(listed.id()),
                        Stream.generate(UUID::randomUUID).limit(4))
                .toList();
        setUp("open", Map.of("kind", "open"));
        setUp("team", Map.of("kind", "team", "teamId", TEAM));
        setUp("cohort", Map.of("kind", "cohort", "memberIds", list));
        setUp("private", Map.of("kind", "private", "memberIds", list));
        setUp("safe", Map.of("kind", "safe"));
        setUp("safe-listed", Map.of("kind", "safe", "memberIds", list));
        await().until(() ->
                teammate.gets("/api/spaces/" + spaces.get("team")).extract().statusCode() == 200);
    }

    private void setUp(String key, Map<String, ?> kind) {
        Map<String, Object> wish = new LinkedHashMap<>(kind);
        wish.put("name", "A " + key + " space");
        wish.put("purpose", "To share");
        spaces.put(key, owner.setsUp(wish));
        posts.put(key, owner.writes(spaces.get(key), "question"));
        comments.put(
                key,
                owner.posts("/api/posts/" + posts.get(key) + "/comments", Map.of("body", "Anybody?"))
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    @Test
    void everyoneReachesExactlyTheSpacesWhoseSentenceNamesThem() {
        reaches(owner, "open", "team", "cohort", "private", "safe", "safe-listed");
        reaches(listed, "open", "cohort", "private", "safe", "safe-listed");
        reaches(teammate, "open", "team", "safe");
        reaches(otherTeam, "open", "safe");
        reaches(manager, "open", "team", "cohort", "safe");
        reaches(curator, "open", "safe");
    }

    @Test
    void inASafeSpaceNoEndpointSaysWhoWroteNotEvenToAManager() {
        for (String key : List.of("safe", "safe-listed")) {
            String post = posts.get(key);
            listed.posts("/api/posts/" + post + "/comments", Map.of("body", "Me too"))
                    .statusCode(201);
            for (Person reader : key.equals("safe") ? List.of(listed, manager, owner) : List.of(listed, owner)) {
                for (String path :
                        List.of("/api/posts/" + post, "/api/posts", "/api/posts?spaceId=" + spaces.get(key))) {
                    String answer = reader.gets(path).statusCode(200).extract().asString();
                    assertEquals(
                            false,
                            authorsBlock(answer, post).contains(owner.id().toString()),
                            path);
                    assertEquals(
                            false,
                            authorsBlock(answer, post).contains(listed.id().toString()),
                            path);
                }
                String thread = reader.gets("/api/posts/" + post + "/comments")
                        .statusCode(200)
                        .extract()
                        .asString();
                assertEquals(false, thread.contains(owner.id().toString()), "the thread");
                assertEquals(false, thread.contains(listed.id().toString()), "the thread");
            }
        }
    }

    /** What an answer says of one post. */
    private static String authorsBlock(String answer, String post) {
        int start = answer.indexOf(post);
        int end = answer.indexOf("\"acceptedCommentId\"", start);
        return answer.substring(start, end);
    }

    private void reaches(Person reader, String... expected) {
        Set<String> wanted = new TreeSet<>(List.of(expected));
        Map<String, Set<String>> reached = new LinkedHashMap<>();
        for (String key : spaces.keySet()) {
            String space = spaces.get(key);
            String post = posts.get(key);
            note(
                    reached,
                    "read space",
                    key,
                    reader.gets("/api/spaces/" + space).extract().statusCode(),
                    200);
            note(
                    reached,
                    "list posts",
                    key,
                    reader.gets("/api/posts?spaceId=" + space).extract().statusCode(),
                    200);
            note(
                    reached,
                    "read post",
                    key,
                    reader.gets("/api/posts/" + post).extract().statusCode(),
                    200);
            note(
                    reached,
                    "read thread",
                    key,
                    reader.gets("/api/posts/" + post + "/comments").extract().statusCode(),
                    200);
            note(
                    reached,
                    "read comment",
                    key,
                    reader.gets("/api/posts/" + post + "/comments/" + comments.get(key))
                            .extract()
                            .statusCode(),
                    200);
            note(
                    reached,
                    "post",
                    key,
                    reader.posts("/api/posts", Person.post(space, "tip"))
                            .extract()
                            .statusCode(),
                    201);
            note(
                    reached,
                    "comment",
                    key,
                    reader.posts("/api/posts/" + post + "/comments", Map.of("body", "So."))
                            .extract()
                            .statusCode(),
                    201);
            if (reader != owner) {
                mayNotChange(reader, post, comments.get(key), wanted.contains(key));
                note(
                        reached,
                        "thank",
                        key,
                        reader.posts("/api/posts/" + post + "/thanks", Map.of("for", "asking"))
                                .extract()
                                .statusCode(),
                        201);
            }
        }
        reached.forEach((what, where) -> assertEquals(wanted, where, what));
        List<String> listedSpaces =
                reader.gets("/api/spaces?limit=100").extract().path("items.id");
        List<String> listedPosts = reader.gets("/api/posts?limit=100").extract().path("items.id");
        assertEquals(wanted, keysOf(spaces, listedSpaces), "spaces in the list");
        assertEquals(wanted, keysOf(posts, listedPosts), "posts in the list");
    }

    /** Another's post: hidden where one cannot read it, refused where one can. */
    private static void mayNotChange(Person reader, String post, String comment, boolean visible) {
        int refused = visible ? 403 : 404;
        reader.asks()
                .header("If-Match", "*")
                .body(Map.of("body", "Mine"))
                .put("/api/posts/" + post + "/comments/" + comment)
                .then()
                .statusCode(refused);
        reader.asks()
                .header("If-Match", "*")
                .body(Map.of("title", "Mine now", "body", "Mine"))
                .put("/api/posts/" + post)
                .then()
                .statusCode(refused);
        reader.posts("/api/posts/" + post + "/accepted-answer", Map.of("commentId", UUID.randomUUID()))
                .statusCode(refused);
    }

    private static void note(Map<String, Set<String>> reached, String what, String key, int status, int success) {
        Set<String> where = reached.computeIfAbsent(what, none -> new TreeSet<>());
        if (status == success) {
            where.add(key);
        } else {
            assertEquals(404, status, what + " " + key);
        }
    }

    private static Set<String> keysOf(Map<String, String> ids, List<String> found) {
        Set<String> keys = new TreeSet<>();
        ids.forEach((key, id) -> {
            if (found.contains(id)) {
                keys.add(key);
            }
        });
        return keys;
    }
}
