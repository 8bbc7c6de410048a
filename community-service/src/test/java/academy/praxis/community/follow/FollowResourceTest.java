package academy.praxis.community.follow;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.community.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowResourceTest {
    private final Person sam = Person.with();
    private final Person noor = Person.with();

    private static Map<String, Object> of(String kind, Object value) {
        return Map.of("kind", kind, "value", value);
    }

    @Test
    void oneFollowsATaskATagAndAPersonOnceAndLetsGoOfThem() {
        noor.isToldOf(1, "Noor Bakker", null);
        await().until(() ->
                sam.posts("/api/follows", of("person", noor.id())).extract().statusCode() == 201);
        String id = sam.posts("/api/follows", of("tag", " phone "))
                .statusCode(201)
                .body("value", is("phone"))
                .extract()
                .path("id");
        sam.posts("/api/follows", of("task", "first-contact")).statusCode(201);
        assertEquals(
                id,
                sam.posts("/api/follows", of("tag", "phone"))
                        .statusCode(201)
                        .extract()
                        .path("id"),
                "again");

        sam.gets("/api/follows")
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.find { it.kind == 'person' }.name", is("Noor Bakker"));
        noor.gets("/api/follows").body("items", hasSize(0));
        noor.asks().delete("/api/follows/" + id).then().statusCode(404);
        sam.asks().delete("/api/follows/" + id).then().statusCode(204);
        sam.asks().delete("/api/follows/" + id).then().statusCode(404);
        sam.gets("/api/follows").body("items", hasSize(2));
    }

    @Test
    void whatCannotBeFollowedIsRefused() {
        sam.posts("/api/follows", of("person", "Noor")).statusCode(400).body("violations[0].field", is("value"));
        sam.posts("/api/follows", of("person", UUID.randomUUID())).statusCode(400);
        sam.posts("/api/follows", of("person", sam.id())).statusCode(400);
        sam.posts("/api/follows", of("tag", "")).statusCode(400);
        sam.posts("/api/follows", of("tag", "x".repeat(101))).statusCode(400);
        sam.posts("/api/follows", of("tag", "a\u0000b")).statusCode(400);
        sam.posts("/api/follows", of("space", UUID.randomUUID())).statusCode(400);
        given().get("/api/follows").then().statusCode(401);
    }

    @Test
    void nobodyFollowsWithoutEnd() {
        IntStream.range(0, Follows.MOST)
                .forEach(i -> sam.posts("/api/follows", of("tag", "tag-" + i)).statusCode(201));

        sam.posts("/api/follows", of("tag", "one-too-many")).statusCode(409);
        sam.posts("/api/follows", of("tag", "tag-0")).statusCode(201);
    }
}
