package academy.praxis.catalog.item;

import static io.restassured.RestAssured.given;

import academy.praxis.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests as the tests' people send them. */
final class Requests {
    private Requests() {}

    static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.as(role)).contentType(ContentType.JSON);
    }

    /** What a curator writes of a reference that is fine in every way. */
    static Map<String, Object> reference(String title) {
        Map<String, Object> content = new HashMap<>();
        content.put("title", title);
        content.put("summary", "What to say, where to stand and when to leave.");
        content.put("form", "reference");
        content.put("minutes", 2);
        content.put("languages", List.of("en"));
        content.put("tasks", List.of("de-escalate"));
        return content;
    }

    static Map<String, Object> with(Map<String, Object> content, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(content);
        changed.put(field, value);
        return changed;
    }

    static String draft(Map<String, Object> content) {
        return as("curator")
                .body(content)
                .post("/api/items")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse publish(String id, String version) {
        return as("curator")
                .header("If-Match", version)
                .post("/api/items/" + id + "/publication")
                .then();
    }

    static String published(Map<String, Object> content) {
        String id = draft(content);
        publish(id, "\"0\"").statusCode(200);
        return id;
    }
}
