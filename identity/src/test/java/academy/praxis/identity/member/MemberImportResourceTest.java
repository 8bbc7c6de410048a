package academy.praxis.identity.member;

import static academy.praxis.identity.member.Requests.as;
import static academy.praxis.identity.member.Requests.member;
import static academy.praxis.identity.member.Requests.person;
import static academy.praxis.identity.member.Requests.team;
import static academy.praxis.identity.member.Requests.unique;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MemberImportResourceTest {
    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String sam = "sam." + word + "@praxis.example";
    private final String ann = "ann." + word + "@praxis.example";

    @Inject
    Pool pool;

    @Test
    void aDryRunSaysWhatWouldHappenAndTakesNobodyIn() {
        send("?dryRun=true", file("Sam " + word + "," + sam + ",Nurse,,,,"))
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("invited", equalTo(1))
                .body("rows[0].how", equalTo("invited"))
                .body("rows[0].memberId", nullValue())
                .body("errors", empty());

        as("admin").get("/api/members?q=" + word).then().body("items", empty());
    }

    @Test
    void thePeopleOfAFileAreInvitedIntoTheirTeamsWithTheirRoles() {
        String lead = member(person("Lead " + word));
        String name = unique("Équipe");
        as("manager")
                .body(Map.of("name", name, "leadId", lead))
                .post("/api/teams")
                .then()
                .statusCode(201);

        Instant before = Instant.now();
        JsonPath report = send(
                        "?language=nl&timeZone=Europe/Amsterdam",
                        file(
                                "Sam " + word + "," + sam + ",Nurse,"
                                        + name.toUpperCase(java.util.Locale.ROOT)
                                                .replace("É", "E") + ",,,mentor;curator",
                                "Ann " + word + "," + ann + ",Nurse,,en;fr,Europe/Paris,"))
                .statusCode(200)
                .body("invited", equalTo(2))
                .body("rows.how", contains("invited", "invited"))
                .extract()
                .jsonPath();

        String first = report.getString("rows[0].memberId");
        as("admin")
                .get("/api/members/" + first)
                .then()
                .body("status", equalTo("invited"))
                .body("team.name", equalTo(name))
                .body("leadId", equalTo(lead))
                .body("roles", contains("learner", "mentor", "curator"))
                .body("languages", contains("nl"))
                .body("timeZone", equalTo("Europe/Amsterdam"));
        as("admin")
                .get("/api/members/" + report.getString("rows[1].memberId"))
                .then()
                .body("languages", contains("en", "fr"))
                .body("timeZone", equalTo("Europe/Paris"))
                .body("roles", contains("learner"));
        var events = BusProbe.here().eventsOf("identity.member", UUID.fromString(first), 1);
        assertEquals("academy.praxis.identity.member-registered.v1", BusProbe.header(events.get(0), "ce_type"));
        EventContracts.assertKept(
                BusProbe.header(events.get(0), "ce_type"), events.get(0).value());
        assertTrue(noteOf(first), "an invitation is on its way, or was sent");
        as("admin")
                .get("/api/audit-entries?targetId=" + first)
                .then()
                .body("items.action", contains("member-invited"))
                .body(
                        "items[0].actor.memberId",
                        equalTo(TestTokens.memberId("admin").toString()));
        as("admin")
                .get("/api/audit-entries?action=members-imported&from=" + before)
                .then()
                .body("items", hasSize(1))
                .body("items[0].changes.find { it.field == 'invited' }.after", contains("2"));
    }

    @Test
    void aFileThatIsSentAgainNamesWhoIsThereAndChangesNothing() {
        String file = file("Sam " + word + "," + sam + ",Nurse,,,,", "Ann " + word + "," + ann + ",Nurse,,,,");
        String id = send("", file).statusCode(200).extract().path("rows[0].memberId");
        as("admin").post("/api/members/" + id + "/deactivation").then().statusCode(200);

        send("", file.replace("Nurse", "Psychologist"))
                .statusCode(200)
                .body("invited", equalTo(0))
                .body("already", equalTo(2))
                .body("rows.how", contains("already", "already"))
                .body("rows[0].memberId", equalTo(id))
                .body("rows.status", contains("deactivated", "invited"));

        as("admin")
                .get("/api/members/" + id)
                .then()
                .body("jobRole", equalTo("Nurse"))
                .body("status", equalTo("deactivated"));
    }

    @Test
    void whatIsWrongIsSaidByLineAndFieldAndKeepsTheOthersOut() {
        String file = file(
                "Sam " + word + "," + sam + ",Nurse,,,,",
                ",nobody,,Nowhere " + word + ",xx-y-1,Mars/Olympus,king",
                "No Mail,,Nurse,,,,",
                "Sam " + word + "," + sam + ",Nurse,,,,",
                "Another " + word + "," + sam.toUpperCase(java.util.Locale.ROOT) + ",Nurse,,,,");

        JsonPath report = send("", file)
                .statusCode(200)
                .body("invited", equalTo(0))
                .body("rejected", equalTo(3))
                .body("repeated", equalTo(1))
                .body("rows.how", contains("held-back", "rejected", "rejected", "repeated", "rejected"))
                .extract()
                .jsonPath();
        assertEquals(
                Set.of("displayName", "email", "jobRole", "team", "languages", "timeZone", "roles"), fields(report, 3));
        assertEquals(Set.of("email"), fields(report, 4));
        assertEquals(Set.of("email"), fields(report, 6));
        as("admin").get("/api/members?q=" + word).then().body("items", empty());

        send("?partial=true", file).statusCode(200).body("invited", equalTo(1)).body("rejected", equalTo(3));
        as("admin").get("/api/members?status=invited&q=" + word).then().body("items", hasSize(1));
    }

    @Test
    void oneWhoIsTakenInMeanwhileIsNotTakenInTwice() {
        String file = file("Sam " + word + "," + sam + ",Nurse,,,,");

        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(attempt -> send("", file).extract().statusCode())
                .toList();

        assertTrue(statuses.stream().allMatch(status -> status == 200 || status == 409), statuses::toString);
        as("admin").get("/api/members?status=invited&q=" + word).then().body("items", hasSize(1));
    }

    @Test
    void manyAreLookedAtAtOnce() {
        String[] people = IntStream.range(0, 500)
                .mapToObj(i -> "P" + i + " " + word + ",p" + i + "." + word + "@praxis.example,Nurse,,,,")
                .toArray(String[]::new);
        send("?dryRun=true", file(people))
                .statusCode(200)
                .body("invited", equalTo(500))
                .body("rows", hasSize(500));
    }

    @Test
    void onlyAdministratorsAndOnlyCsv() {
        String file = file("Sam " + word + "," + sam + ",Nurse,,,,");
        given().auth()
                .oauth2(TestTokens.as("manager"))
                .contentType("text/csv")
                .body(file)
                .post("/api/members/import")
                .then()
                .statusCode(403);
        as("admin").body("{}").post("/api/members/import").then().statusCode(415);
        send("", "salary\n1").statusCode(400).body("violations[0].field", equalTo("body"));
        send("?timeZone=Mars", file).statusCode(400).body("violations.field", hasItem("timeZone"));
        send("?language=!", file).statusCode(400).body("violations.field", hasItem("language"));
        send("", file("x".repeat(2_000_000))).statusCode(413);
        as("admin").get("/api/members?q=" + word).then().body("items", empty());
    }

    @Test
    void aTeamIsKnownByItsName() {
        String name = unique("Team");
        team(name);

        send("?dryRun=true", file("Sam," + sam + ",Nurse," + name + ",,,"))
                .body("errors", empty())
                .body("invited", equalTo(1));
        send("?dryRun=true", file("Sam," + sam + ",Nurse," + name + " 2,,,"))
                .body("errors.field", contains("team"))
                .body("rejected", equalTo(1));
    }

    private boolean noteOf(String member) {
        long waiting = pool.preparedQuery("select count(*) from account_task where member_id = $1 and invite")
                .execute(Tuple.of(UUID.fromString(member)))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
        return waiting == 1;
    }

    private static Set<String> fields(JsonPath report, int line) {
        return report.<Map<String, Object>>getList("errors").stream()
                .filter(error -> error.get("line").equals(line))
                .map(error -> (String) error.get("field"))
                .collect(Collectors.toSet());
    }

    private static String file(String... lines) {
        return "name,email,job,team,languages,time zone,roles\n" + String.join("\n", lines) + "\n";
    }

    private static ValidatableResponse send(String query, String file) {
        return given().auth()
                .oauth2(TestTokens.as("admin"))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/members/import" + query)
                .then();
    }
}
