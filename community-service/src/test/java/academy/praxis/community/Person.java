package academy.praxis.community;

import static io.restassured.RestAssured.given;

import academy.praxis.community.member.Members;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.TestTokens;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Somebody who uses the community with a token of their own. */
public record Person(UUID id, String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Somebody new with these roles; every member is a learner. */
    public static Person with(String... roles) {
        return new Person(UUID.randomUUID(), roles);
    }

    /** The same person each time, with these roles. */
    public static Person named(String name, String... roles) {
        return new Person(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), roles);
    }

    /** The ids of so many of whom the directory has told. */
    public static List<UUID> crowd(int size) {
        List<UUID> crowd = Stream.generate(UUID::randomUUID).limit(size).toList();
        areKnown(crowd);
        return crowd;
    }

    /** Whoever the directory has not told of yet is told of, and the service has heard it. */
    private static void areKnown(Collection<UUID> ids) {
        ids.forEach(id -> tell(id, 0, "Somebody", null));
        Members members = Arc.container().instance(Members.class).get();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        members.byIds(ids).await().atMost(PATIENCE).keySet().containsAll(ids));
    }

    private Person(UUID id, String... roles) {
        this(
                id,
                TestTokens.as(
                        id,
                        Stream.concat(Stream.of("learner"), Stream.of(roles)).toArray(String[]::new)));
    }

    /** As the directory tells of this person. */
    public void isToldOf(long version, String displayName, UUID teamId) {
        tell(id, version, displayName, teamId);
    }

    private static void tell(UUID id, long version, String displayName, UUID teamId) {
        String team = teamId == null ? "null" : "\"" + teamId + "\"";
        BusProbe.here()
                .send(
                        "identity.member",
                        id,
                        "academy.praxis.identity.member-updated.v1",
                        "{\"id\":\"%s\",\"version\":%d,\"displayName\":\"%s\",\"teamId\":%s,\"email\":\"x@praxis.example\"}"
                                .formatted(id, version, displayName, team));
    }

    public RequestSpecification asks() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public ValidatableResponse gets(String path) {
        return asks().get(path).then();
    }

    /** Puts it over the version that this tag names. */
    public ValidatableResponse puts(String path, String ifMatch, Object body) {
        return asks().header("If-Match", ifMatch).body(body).put(path).then();
    }

    public ValidatableResponse deletes(String path) {
        return asks().delete(path).then();
    }

    public ValidatableResponse posts(String path, Object body) {
        return asks().body(body).post(path).then();
    }

    /** Sets up an open space. @return its id */
    public String opensSpace() {
        return setsUp(Map.of("name", "Ask the academy", "purpose", "Questions from work", "kind", "open"));
    }

    /** Sets up a safe space for everyone. @return its id */
    public String opensSafeSpace() {
        return setsUp(Map.of("name", "After a hard day", "purpose", "What one keeps to oneself", "kind", "safe"));
    }

    /** Sets up a space; of whom it lists, and of this person, the directory has told. @return its id */
    public String setsUp(Map<String, ?> space) {
        if (space.get("memberIds") instanceof Collection<?> listed) {
            areKnown(Stream.concat(Stream.of(id), listed.stream().map(UUID.class::cast))
                    .toList());
        }
        return posts("/api/spaces", space).statusCode(201).extract().path("id");
    }

    /** Asks a question in a space. @return the post's id */
    public String writes(String space, String kind) {
        return posts("/api/posts", post(space, kind)).statusCode(201).extract().path("id");
    }

    /** Says something to a post. @return the comment's id */
    public String says(String post, String body) {
        return posts("/api/posts/" + post + "/comments", Map.of("body", body))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Replies to a comment. @return the reply's id */
    public String replies(String post, String comment, String body) {
        return posts("/api/posts/" + post + "/comments", Map.of("body", body, "parentId", comment))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, Object> post(String space, String kind) {
        return Map.of("spaceId", space, "kind", kind, "title", "How do you open the call?", "body", "I *never* know.");
    }
}
