package academy.praxis.catalog;

import static io.restassured.RestAssured.given;

import academy.praxis.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests as the tests' people send them. */
public final class Requests {
    private Requests() {}

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.as(role)).contentType(ContentType.JSON);
    }

    /** As a member of their own, with this role. */
    public static RequestSpecification as(String role, UUID member) {
        return given().auth().oauth2(TestTokens.as(role, member)).contentType(ContentType.JSON);
    }

    /** What a curator writes of a reference that is fine in every way. */
    public static Map<String, Object> reference(String title) {
        Map<String, Object> content = new HashMap<>();
        content.put("title", title);
        content.put("summary", "What to say, where to stand and when to leave.");
        content.put("body", "Stay near the door. Speak slowly. Leave when you are not safe.");
        content.put("form", "reference");
        content.put("minutes", 2);
        content.put("languages", List.of("en"));
        content.put("tasks", List.of("de-escalate"));
        return content;
    }

    public static Map<String, Object> with(Map<String, Object> content, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(content);
        changed.put(field, value);
        return changed;
    }

    public static String draft(Map<String, Object> content) {
        return as("curator")
                .body(content)
                .post("/api/items")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse publish(String id, String version) {
        return as("curator")
                .header("If-Match", version)
                .post("/api/items/" + id + "/publication")
                .then();
    }

    public static String published(Map<String, Object> content) {
        String id = draft(content);
        publish(id, "\"0\"").statusCode(200);
        return id;
    }
}
