package academy.praxis.identity.team;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.testing.BusProbe;
import academy.praxis.testing.TestTokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TeamResourceTest {
    private final String name = "Équipe " + UUID.randomUUID();

    @Test
    void managersMakeTeamsAndLearnersDoNot() {
        as("learner").body(Map.of("name", name)).post("/api/teams").then().statusCode(403);
        as("manager")
                .body(Map.of("name", name))
                .post("/api/teams")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("leadId", nullValue());
    }

    @Test
    void ofTwoWhoTakeANameAtOnceOneGetsItAndTheOtherIsToldSo() {
        List<Integer> statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(attempt -> as("manager")
                        .body(Map.of("name", name))
                        .post("/api/teams")
                        .statusCode())
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409, 409, 409, 409), statuses);
    }

    @Test
    void aNameMeansOneTeamWhateverItsCaseAndAccents() {
        team();

        as("manager")
                .body(Map.of("name", name.replace("É", "e").toUpperCase(Locale.ROOT)))
                .post("/api/teams")
                .then()
                .statusCode(409)
                .body("violations[0].field", equalTo("name"));
    }

    @Test
    void aTeamIsFoundByAPartOfItsName() {
        String id = team();

        as("learner").get("/api/teams?q=equipe " + name.substring(7, 20)).then().body("items.id", hasItem(id));
        as("learner").get("/api/teams/" + id).then().statusCode(200).body("name", equalTo(name));
    }

    @Test
    void aNewLeadIsANewLeadOfEveryMemberButThemself() throws JsonProcessingException {
        String team = team();
        String lead = member(team);
        String other = member(team);

        as("manager")
                .header("If-Match", "\"0\"")
                .body(Map.of("name", name, "leadId", lead))
                .put("/api/teams/" + team)
                .then()
                .statusCode(200)
                .body("memberCount", equalTo(2));

        as("learner")
                .get("/api/members/" + other)
                .then()
                .body("leadId", equalTo(lead))
                .body("version", equalTo(1));
        as("learner")
                .get("/api/members/" + lead)
                .then()
                .body("leadId", nullValue())
                .body("version", equalTo(0));
        var told = BusProbe.here().eventsOf("identity.member", UUID.fromString(other), 2);
        assertEquals(
                lead,
                new ObjectMapper().readTree(told.get(1).value()).get("leadId").asText());
        assertEquals(
                2,
                BusProbe.here()
                        .eventsOf("identity.team", UUID.fromString(team), 2)
                        .size());
    }

    @Test
    void whoJoinsReportsToTheLeadAtOnce() {
        String lead = member(null);
        String team = as("manager")
                .body(Map.of("name", name, "leadId", lead))
                .post("/api/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        String joined = member(team);

        as("learner").get("/api/members/" + joined).then().body("leadId", equalTo(lead));
    }

    @Test
    void onlyAMemberCanLead() {
        as("manager")
                .body(Map.of("name", name, "leadId", UUID.randomUUID()))
                .post("/api/teams")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("leadId"));
    }

    @Test
    void aStaleVersionIsRefused() {
        String id = team();

        as("manager")
                .header("If-Match", "\"7\"")
                .body(Map.of("name", name))
                .put("/api/teams/" + id)
                .then()
                .statusCode(412);
        as("manager").body(Map.of("name", name)).put("/api/teams/" + id).then().statusCode(428);
    }

    private String team() {
        return as("manager")
                .body(Map.of("name", name))
                .post("/api/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String member(String teamId) {
        Map<String, Object> person = new HashMap<>();
        person.put("displayName", "Robin Probe");
        person.put("email", UUID.randomUUID() + "@praxis.example");
        person.put("jobRole", "Nurse");
        person.put("teamId", teamId);
        person.put("languages", List.of("en"));
        person.put("timeZone", "UTC");
        return as("admin")
                .body(person)
                .post("/api/members")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.as(role)).contentType(ContentType.JSON);
    }
}
