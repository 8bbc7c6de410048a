package academy.praxis.mentoring;

import static io.restassured.RestAssured.given;

import academy.praxis.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests as the tests' people send them. */
public final class Requests {
    private Requests() {}

    /** As a member of their own, with this role. */
    public static RequestSpecification as(String role, UUID memberId) {
        return given().auth().oauth2(TestTokens.as(role, memberId)).contentType(ContentType.JSON);
    }

    /** As the one member that the tests have for this role. */
    public static RequestSpecification as(String role) {
        return as(role, TestTokens.memberId(role));
    }

    /** What a mentor says of themself. */
    public static Map<String, Object> profile(String task) {
        return new HashMap<>(Map.of(
                "strengths",
                "Twenty years of nights; calm at a front door.",
                "tasks",
                List.of(task),
                "languages",
                List.of("nl", "en"),
                "timeZone",
                "Europe/Amsterdam",
                "weeklyHours",
                1.5,
                "capacity",
                2,
                "kinds",
                List.of("mentor", "circle"),
                "open",
                true));
    }

    /** What a mentee wants to get done. */
    public static Map<String, Object> goal(String goal) {
        return new HashMap<>(Map.of("goal", goal, "tasks", List.of("make-safety-plan"), "languages", List.of("nl")));
    }
}
