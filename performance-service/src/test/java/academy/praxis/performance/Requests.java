package academy.praxis.performance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import academy.praxis.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests as the tests' people send them. */
public final class Requests {
    private Requests() {}

    /** As the one member that the tests have for this role. */
    public static RequestSpecification as(String role) {
        return as(role, TestTokens.memberId(role));
    }

    /** As a member of their own, with this role. */
    public static RequestSpecification as(String role, UUID memberId) {
        return given().auth().oauth2(TestTokens.as(role, memberId)).contentType(ContentType.JSON);
    }

    /** What a manager writes of an outcome per team and week, whose owner is the tests' stakeholder. */
    public static Map<String, Object> outcome(String title) {
        Map<String, Object> metric = new HashMap<>();
        metric.put("name", "First appointments missed without notice");
        metric.put("kind", "error-rate");
        metric.put("unit", "percent");
        metric.put("measure", "mean");
        metric.put("direction", "lower-is-better");
        metric.put("baseline", 18.0);
        metric.put("target", 12.0);
        metric.put("decisionRule", "We continue if the interval lies below zero after 16 weeks.");
        Map<String, Object> content = new HashMap<>();
        content.put("title", title);
        content.put("why", "People wait longer, and some get into a crisis.");
        content.put("ownerId", TestTokens.memberId("stakeholder"));
        content.put("metric", metric);
        content.put("unitOfAnalysis", "team");
        content.put("cadence", "weekly");
        return content;
    }

    /** A new outcome's id. */
    public static String created(Map<String, Object> outcome) {
        return as("manager")
                .body(outcome)
                .post("/api/outcomes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What a manager writes of a programme with two activities, of which the first uses an item. */
    public static Map<String, Object> programme(String outcomeId, UUID itemId) {
        return new HashMap<>(Map.of(
                "title",
                "A first contact that lands",
                "summary",
                "Half a year from the first call to a result.",
                "outcomeId",
                outcomeId,
                "modules",
                List.of(Map.of(
                        "title",
                        "See what happens now",
                        "activities",
                        List.of(
                                Map.of(
                                        "title", "Read what others found",
                                        "form", "reference",
                                        "minutes", 12,
                                        "itemId", itemId,
                                        "kind", "education"),
                                Map.of(
                                        "title", "Two hours at the front door",
                                        "form", "case-study",
                                        "minutes", 120,
                                        "kind", "exposure"))))));
    }

    /** The same with another value in one field; {@code null} leaves the field out. */
    public static Map<String, Object> with(Map<String, Object> content, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(content);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    /** The answer, which has to be problem details of this type. */
    public static ValidatableResponse problem(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:praxis:problem:" + type))
                .body("status", equalTo(status))
                .body("title", not(containsString("Exception")));
    }
}
