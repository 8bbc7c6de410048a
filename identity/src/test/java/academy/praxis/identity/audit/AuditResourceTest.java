package academy.praxis.identity.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditResourceTest {
    private static final UUID ADMIN = TestTokens.memberId("admin");

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Pool pool;

    @Test
    void whatIsDoneToAMemberIsWrittenDownInOrder() {
        String id = member(person());
        change(id, 0, with(person(), "roles", List.of("curator"), "jobRole", "Psychologist"));
        as("admin").post("/api/members/" + id + "/deactivation").then().statusCode(200);
        as("admin").post("/api/members/" + id + "/deactivation").then().statusCode(200);
        as("admin").post("/api/members/" + id + "/reactivation").then().statusCode(200);
        as("admin").post("/api/members/" + id + "/invitation").then().statusCode(200);

        entries("targetId=" + id)
                .body(
                        "items.action",
                        contains(
                                "member-invited",
                                "member-reactivated",
                                "member-deactivated",
                                "member-changed",
                                "roles-changed",
                                "member-registered"))
                .body("items[0].actor.memberId", equalTo(ADMIN.toString()))
                .body("items[0].actor.client", nullValue())
                .body("items[0].target.kind", equalTo("member"))
                .body("items[0].target.name", equalTo("Robin " + word))
                .body("items.find { it.action == 'roles-changed' }.changes.before[0]", contains("learner", "mentor"))
                .body("items.find { it.action == 'roles-changed' }.changes.after[0]", contains("learner", "curator"))
                .body("items.find { it.action == 'member-changed' }.changes.field", contains("jobRole"))
                .body("items.find { it.action == 'member-changed' }.changes.before[0]", contains("Psychiatric nurse"));
    }

    @Test
    void membersAreTheOnesWhoChangeThemselvesAndAccept() {
        String id = member(with(person(), "invite", true));
        RequestSpecification self = given().auth()
                .oauth2(TestTokens.as("learner", UUID.fromString(id)))
                .contentType(ContentType.JSON);
        self.get("/api/members/me").then().statusCode(200);
        self.header("If-Match", "\"1\"")
                .body(Map.of("displayName", "Robin Other", "languages", List.of("nl"), "timeZone", "Europe/Amsterdam"))
                .put("/api/members/me")
                .then()
                .statusCode(200);

        entries("actorId=" + id)
                .body("items.action", contains("member-changed", "invitation-accepted"))
                .body("items[0].actor.name", equalTo("Robin Other"))
                .body("items[1].target.name", equalTo("Robin " + word));
        entries("targetId=" + id + "&action=member-invited")
                .body("items.actor.memberId", contains(ADMIN.toString()))
                .body("items[0].changes.find { it.field == 'roles' }.after", contains("mentor"));
    }

    @Test
    void teamsAreSaidByTheNamesOfTheirLeads() {
        String lead = member(person());
        String team = as("manager")
                .body(Map.of("name", "Team " + word))
                .post("/api/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("manager")
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Team " + word, "leadId", lead))
                .put("/api/teams/" + team)
                .then()
                .statusCode(200);
        // The same again changes nothing.
        as("manager")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Team " + word, "leadId", lead))
                .put("/api/teams/" + team)
                .then()
                .statusCode(200);

        entries("targetId=" + team)
                .body("items.action", contains("team-changed", "team-created"))
                .body("items[0].changes.field", contains("lead"))
                .body("items[0].changes[0].after", contains("Robin " + word))
                .body(
                        "items[0].actor.memberId",
                        equalTo(TestTokens.memberId("manager").toString()));
    }

    @Test
    void whatIsRefusedIsNotWrittenDown() {
        String id = member(person());
        as("admin")
                .header("If-Match", "\"7\"")
                .body(with(person(), "roles", List.of("admin")))
                .put("/api/members/" + id)
                .then()
                .statusCode(412);

        entries("targetId=" + id).body("items.action", contains("member-registered"));
    }

    @Test
    void theLogIsReadInPagesAndBetweenTwoTimes() {
        String id = member(person());
        for (int version = 0; version < 4; version++) {
            change(id, version, with(person(), "jobRole", "Job " + version));
        }

        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            ValidatableResponse page = entries("targetId=" + id + "&limit=2&after=" + after);
            seen.addAll(page.extract().<List<String>>path("items.id"));
            after = page.extract().path("next");
        }
        List<String> all = entries("targetId=" + id).extract().path("items.id");
        assertEquals(5, all.size());
        assertEquals(all, seen);

        String third = entries("targetId=" + id).extract().path("items[2].at");
        entries("targetId=" + id + "&from=" + third).body("items.id", equalTo(all.subList(0, 3)));
        entries("targetId=" + id + "&to=" + third).body("items.id", equalTo(all.subList(3, 5)));
        entries("targetId=" + id + "&action=team-changed").body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from=yesterday", "to=2026-02-30T00:00:00Z", "action=baked", "actorId=x", "after=x", "limit=0"})
    void aWrongFilterIsNamed(String query) {
        as("admin")
                .get("/api/audit-entries?" + query)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void onlyAdministratorsReadItAndNobodyWritesIt() {
        as("manager").get("/api/audit-entries").then().statusCode(403);
        given().get("/api/audit-entries").then().statusCode(401);
        as("admin").body(Map.of()).post("/api/audit-entries").then().statusCode(405);
        as("admin").delete("/api/audit-entries").then().statusCode(405);
    }

    @Test
    void theDatabaseItselfLetsNothingBeChangedOrRemovedBeforeItsTime() {
        String id = member(person());
        String entry = entries("targetId=" + id).extract().path("items[0].id");
        String young =
                "insert into audit_entry (id, at, action, target_kind, changes) values ($1, $2, 'TEAM_CHANGED', 'TEAM', '[]')";
        UUID old = UUID.randomUUID();
        run(young, Tuple.of(old, Instant.now().minus(Duration.ofDays(3 * 366)).atOffset(java.time.ZoneOffset.UTC)));

        assertThrows(RuntimeException.class, () -> run("update audit_entry set action = 'x' where id = $1", entry));
        assertThrows(RuntimeException.class, () -> run("update audit_entry set action = 'x' where id = $1", old));
        assertThrows(RuntimeException.class, () -> run("delete from audit_entry where id = $1", entry));
        assertThrows(
                RuntimeException.class,
                () -> pool.query("truncate audit_entry").execute().await().atMost(Duration.ofSeconds(10)));
        assertEquals(1, run("delete from audit_entry where id = $1", old));
        assertTrue(entries("targetId=" + id)
                .extract()
                .<List<String>>path("items.id")
                .contains(entry));
    }

    private int run(String sql, Object id) {
        return run(sql, Tuple.of(UUID.fromString(id.toString())));
    }

    private int run(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .await()
                .atMost(Duration.ofSeconds(10))
                .rowCount();
    }

    private static ValidatableResponse entries(String query) {
        return as("admin").get("/api/audit-entries?" + query).then().statusCode(200);
    }

    private static void change(String id, int version, Map<String, Object> person) {
        as("admin")
                .header("If-Match", "\"" + version + "\"")
                .body(person)
                .put("/api/members/" + id)
                .then()
                .statusCode(200);
    }

    private static String member(Map<String, Object> person) {
        return as("admin")
                .body(person)
                .post("/api/members")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> person() {
        Map<String, Object> person = new HashMap<>();
        person.put("displayName", "Robin " + word);
        person.put("email", word + "@praxis.example");
        person.put("jobRole", "Psychiatric nurse");
        person.put("languages", List.of("nl"));
        person.put("timeZone", "Europe/Amsterdam");
        person.put("roles", List.of("mentor"));
        return person;
    }

    private static Map<String, Object> with(Map<String, Object> person, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            person.put((String) fields[i], fields[i + 1]);
        }
        return person;
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.as(role)).contentType(ContentType.JSON);
    }
}
