package academy.praxis.identity.member;

import static io.restassured.RestAssured.given;

import academy.praxis.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests as the tests' people send them. */
final class Requests {
    private Requests() {}

    static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.as(role)).contentType(ContentType.JSON);
    }

    static RequestSpecification asMember(String id) {
        return given().auth()
                .oauth2(TestTokens.as("learner", UUID.fromString(id)))
                .contentType(ContentType.JSON);
    }

    /** A person who is fine in every way. */
    static Map<String, Object> person(String name) {
        Map<String, Object> person = new HashMap<>();
        person.put("displayName", name);
        person.put("email", UUID.randomUUID() + "@praxis.example");
        person.put("jobRole", "Psychiatric nurse");
        person.put("languages", List.of("nl", "en-GB"));
        person.put("timeZone", "Europe/Amsterdam");
        person.put("roles", List.of("mentor"));
        return person;
    }

    static Map<String, Object> with(Map<String, Object> content, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(content);
        changed.put(field, value);
        return changed;
    }

    static String member(Map<String, Object> person) {
        return as("admin")
                .body(person)
                .post("/api/members")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String team(String name) {
        return as("manager")
                .body(Map.of("name", name))
                .post("/api/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String unique(String text) {
        return text + " " + UUID.randomUUID().toString().substring(0, 8);
    }
}
