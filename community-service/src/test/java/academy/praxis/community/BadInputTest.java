package academy.praxis.community;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to ask wrongly is answered with problem details that say what is wrong and where. */
@QuarkusTest
class BadInputTest {
    private static String space;

    private final Person sam = Person.named("sam");

    @BeforeEach
    void openASpace() {
        if (space == null) {
            space = sam.opensSpace();
        }
    }

    @Test
    void malformedJsonIsLocated() {
        problem(sam.asks().body("{\"title\": ").post("/api/posts"), 400, "malformed-json")
                .body("detail", containsString("line 1"));
    }

    @Test
    void anUnknownFieldIsNamed() {
        problem(sam.asks().body(with("titel", "x")).post("/api/posts"), 400, "unknown-field")
                .body("violations[0].field", equalTo("titel"));
        String post = sam.writes(space, "tip");
        problem(
                        sam.asks()
                                .header("If-Match", "\"1\"")
                                .body(Map.of("title", "Fine", "body", "Fine", "authorId", UUID.randomUUID()))
                                .put("/api/posts/" + post),
                        400,
                        "unknown-field")
                .body("violations[0].field", equalTo("authorId"));
    }

    @ParameterizedTest
    @CsvSource({"kind,movie", "spaceId,here", "tags,phone", "title,{}"})
    void aValueOfTheWrongTypeIsNamed(String field, String value) {
        Object wrong = value.equals("{}") ? Map.of("en", "Hello") : value;
        problem(sam.asks().body(with(field, wrong)).post("/api/posts"), 400, "wrong-type")
                .body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "title,''",
        "title,ab",
        "body,' '",
        "kind,null",
        "spaceId,null",
        "tags,blank",
        "tags,many",
        "title,control",
        "title,long",
        "body,long",
        "body,control",
        "title,turned",
        "body,turned",
        "tags,hidden",
        "tags,look-alike"
    })
    void anInvalidValueIsNamed(String field, String value) {
        Object invalid =
                switch (value) {
                    case "null" -> null;
                    case "blank" -> List.of(" ");
                    case "many" ->
                        IntStream.range(0, 21).mapToObj(i -> "tag" + i).toList();
                    case "control" -> "Do not \u0000 read \u001b[2J";
                    case "turned" -> "Do not \u202Eread";
                    case "hidden" -> List.of("ho\u200Bpe");
                    case "look-alike" -> List.of("\u0440raxis");
                    case "long" -> "x".repeat(40_001);
                    default -> value;
                };
        problem(sam.asks().body(with(field, invalid)).post("/api/posts"), 400, "validation")
                .body("violations.field", hasItem(containsString(field)));
    }

    @Test
    void commentsAndThanksNameTheirFieldsToo() {
        String post = sam.writes(space, "tip");
        String path = "/api/posts/" + post;
        problem(sam.asks().body(Map.of("body", "")).post(path + "/comments"), 400, "validation")
                .body("violations.field", hasItem("body"));
        problem(sam.asks().body(Map.of("body", "x".repeat(5001))).post(path + "/comments"), 400, "validation")
                .body("violations.field", hasItem("body"));
        problem(sam.asks().body(Map.of("for", " ")).post(path + "/thanks"), 400, "validation")
                .body("violations.field", hasItem("for"));
        problem(sam.asks().body(Map.of()).post(path + "/thanks"), 400, "validation")
                .body("violations.field", hasItem("for"));
        problem(sam.asks().body(Map.of("for", "x".repeat(501))).post(path + "/thanks"), 400, "validation")
                .body("violations.field", hasItem("for"));
        problem(sam.asks().body(Map.of("for", "x", "reason", "x")).post(path + "/thanks"), 400, "unknown-field")
                .body("violations.field", hasItem("reason"));
        problem(sam.asks().body(Map.of()).post(path + "/accepted-answer"), 400, "validation")
                .body("violations.field", hasItem("commentId"));
    }

    @Test
    void whatLooksLikeMarkupOrAQueryIsKeptAsTheTextThatItIs() {
        String text = "<script>alert(1)</script> {\"$gt\": \"\"} $where ![x](javascript:alert(1))";
        String post = sam.posts("/api/posts", with("body", text))
                .statusCode(201)
                .extract()
                .path("id");
        sam.gets("/api/posts/" + post).contentType(ContentType.JSON).body("body", equalTo(text));
        problem(sam.asks().body(with("title", Map.of("$gt", ""))).post("/api/posts"), 400, "wrong-type");
        sam.asks()
                .queryParam("tag", "{\"$ne\": null}")
                .get("/api/posts")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void anOversizeBodyIsRefusedBeforeItIsRead() {
        problem(sam.asks().body("x".repeat(1_100_000)).post("/api/posts"), 413, "body-too-large");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        problem(
                given().auth()
                        .oauth2(sam.token())
                        .contentType(ContentType.TEXT)
                        .body("x")
                        .post("/api/posts"),
                415,
                "unsupported-media-type");
        problem(sam.asks().accept("application/xml").get("/api/posts"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,101", "limit,many", "kind,movie", "spaceId,here", "after,made-up"})
    void aWrongParameterIsNamed(String name, String value) {
        problem(sam.asks().queryParam(name, value).get("/api/posts"), 400, null)
                .body("violations[0].field", equalTo(name));
    }

    @Test
    void aBrokenIdempotencyKeyIsRefused() {
        problem(
                        sam.asks()
                                .header("Idempotency-Key", "short")
                                .body(with("title", "Fine"))
                                .post("/api/posts"),
                        400,
                        "validation")
                .body("violations.field", hasItem(containsString("dempotency")));
    }

    @Test
    void nobodyGetsInWithoutAGoodToken() {
        problem(given().get("/api/posts"), 401, "unauthenticated").header("WWW-Authenticate", containsString("Bearer"));
        problem(given().auth().oauth2("nonsense").get("/api/posts"), 401, "unauthenticated");
        problem(given().auth().oauth2(sam.token() + "x").get("/api/spaces"), 401, "unauthenticated");
        problem(given().auth().oauth2(TestTokens.expired()).get("/api/posts"), 401, "unauthenticated");
        problem(
                given().auth().oauth2(TestTokens.ofAnotherAudience("learner")).get("/api/posts"),
                401,
                "unauthenticated");
    }

    @Test
    void aMachineHasNoPlaceAmongMembers() {
        String machine = TestTokens.ofMachine("example-integrator");
        problem(given().auth().oauth2(machine).get("/api/posts"), 403, "forbidden");
        problem(
                given().auth()
                        .oauth2(machine)
                        .contentType(ContentType.JSON)
                        .body(with("title", "Fine"))
                        .post("/api/posts"),
                403,
                "forbidden");
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        problem(sam.asks().get("/api/posts/" + UUID.randomUUID()), 404, "not-found");
        problem(sam.asks().get("/api/posts/not-an-id"), 404, "not-found");
        problem(sam.asks().get("/api/spaces/" + UUID.randomUUID()), 404, "not-found");
        problem(sam.asks().queryParam("spaceId", UUID.randomUUID()).get("/api/posts"), 404, "not-found");
        problem(sam.asks().body(with("spaceId", UUID.randomUUID())).post("/api/posts"), 404, "not-found");
        problem(sam.asks().delete("/api/spaces"), 405, "method-not-allowed");
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> post = new HashMap<>(Person.post(space, "tip"));
        post.put(field, value);
        return post;
    }

    private static ValidatableResponse problem(Response response, int status, String type) {
        ValidatableResponse answer = response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("title", not(containsString("Exception")));
        return type == null ? answer : answer.body("type", equalTo("urn:praxis:problem:" + type));
    }
}
