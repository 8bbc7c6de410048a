package academy.praxis.identity.member;

import static academy.praxis.identity.member.Requests.as;
import static academy.praxis.identity.member.Requests.asMember;
import static academy.praxis.identity.member.Requests.member;
import static academy.praxis.identity.member.Requests.person;
import static academy.praxis.identity.member.Requests.team;
import static academy.praxis.identity.member.Requests.unique;
import static academy.praxis.identity.member.Requests.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MemberResourceTest {
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAdminTakesAPersonInWhoCanThenSignIn() {
        Map<String, Object> person = with(person("Robin Probe"), "password", "a-good-password");

        String id = as("admin")
                .body(person)
                .post("/api/members")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("/api/members/"))
                .extract()
                .path("id");

        as("admin")
                .get("/api/members/" + id)
                .then()
                .statusCode(200)
                .body("accountState", equalTo("in-step"))
                .body("status", equalTo("active"))
                .body("roles", contains("learner", "mentor"))
                .body("email", equalTo(person.get("email")));
    }

    @Test
    void othersThanAdminsTakeNobodyIn() {
        as("manager").body(person("Robin Probe")).post("/api/members").then().statusCode(403);
        as("learner").body(person("Robin Probe")).post("/api/members").then().statusCode(403);
    }

    @Test
    void aRetriedCreateTakesThePersonInOnce() {
        Map<String, Object> person = person("Robin Probe");
        String key = UUID.randomUUID().toString();

        String first = as("admin")
                .header("Idempotency-Key", key)
                .body(person)
                .post("/api/members")
                .path("id");

        as("admin")
                .header("Idempotency-Key", key)
                .body(person)
                .post("/api/members")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        as("admin")
                .header("Idempotency-Key", key)
                .body(with(person, "jobRole", "Psychologist"))
                .post("/api/members")
                .then()
                .statusCode(422);
    }

    @Test
    void anAddressBelongsToOneMemberWhateverItsCase() {
        Map<String, Object> person = person("Robin Probe");
        member(person);

        as("admin")
                .body(with(person, "email", person.get("email").toString().toUpperCase(java.util.Locale.ROOT)))
                .post("/api/members")
                .then()
                .statusCode(409)
                .body("violations[0].field", equalTo("email"));
    }

    @Test
    void membersSeeOneAnotherWithoutAddresses() {
        Map<String, Object> person = person("Robin " + word);
        String id = member(person);

        as("learner").get("/api/members/" + id).then().statusCode(200).body("email", nullValue());
        as("manager").get("/api/members/" + id).then().body("email", equalTo(person.get("email")));
        asMember(id).get("/api/members/me").then().statusCode(200).body("email", equalTo(person.get("email")));
        as("learner").get("/api/members?q=" + person.get("email")).then().body("items", empty());
        as("manager").get("/api/members?q=" + person.get("email")).then().body("items.id", contains(id));
    }

    @Test
    void aSearchForgivesCaseAccentsAndASlipOfThePen() {
        String id = member(person("Zoë Çelik " + word));

        as("learner").get("/api/members?q=ZOE celik " + word).then().body("items.id", contains(id));
        as("learner").get("/api/members?q=psychiatrc " + word).then().body("items.id", contains(id));
        as("learner").get("/api/members?q=%25 " + word).then().body("items", empty());
    }

    @Test
    void aListIsNarrowedByTeamRoleAndStatus() {
        String team = team(unique("Team"));
        String id = member(with(person("Robin " + word), "teamId", team));

        as("learner").get("/api/members?teamId=" + team).then().body("items.id", contains(id));
        as("learner").get("/api/members?role=mentor&q=" + word).then().body("items.id", contains(id));
        as("learner").get("/api/members?role=admin&q=" + word).then().body("items", empty());
        as("admin").post("/api/members/" + id + "/deactivation").then().statusCode(200);
        as("learner").get("/api/members?q=" + word).then().body("items", empty());
        as("learner").get("/api/members?status=deactivated&q=" + word).then().body("items.id", contains(id));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsOrRepeats() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(member(person("Robin " + i + " " + word)));
        }

        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            var page = as("learner")
                    .get("/api/members?limit=2&q=" + word + "&after=" + after)
                    .then()
                    .statusCode(200);
            seen.addAll(page.extract().<List<String>>path("items.id"));
            after = page.extract().path("next");
        }

        assertEquals(all, seen);
    }

    @Test
    void aStaleVersionIsRefusedAndAMissingOneAskedFor() {
        Map<String, Object> person = person("Robin Probe");
        String id = member(person);

        as("admin").body(person).put("/api/members/" + id).then().statusCode(428);
        as("admin")
                .header("If-Match", "\"0\"")
                .body(with(person, "jobRole", "Psychologist"))
                .put("/api/members/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        as("admin")
                .header("If-Match", "\"0\"")
                .body(person)
                .put("/api/members/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void membersChangeOnlyTheirOwnNameLanguagesAndTimeZone() {
        String id = member(person("Robin Probe"));
        Map<String, Object> profile =
                Map.of("displayName", "Robin Other", "languages", List.of("en"), "timeZone", "Europe/Brussels");

        asMember(id)
                .header("If-Match", "\"0\"")
                .body(profile)
                .put("/api/members/me")
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Robin Other"))
                .body("roles", contains("learner", "mentor"));
        asMember(id)
                .header("If-Match", "\"1\"")
                .body(with(profile, "roles", List.of("admin")))
                .put("/api/members/me")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("roles"));
        asMember(id)
                .header("If-Match", "\"1\"")
                .body(person("X"))
                .put("/api/members/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void theLastActiveAdminStays() {
        String first = as("admin")
                .get("/api/members?role=admin&q=first.admin@praxis.example")
                .path("items[0].id");
        String version = as("admin").get("/api/members/" + first).header("ETag");
        Map<String, Object> demoted = with(person("First Admin"), "email", "first.admin@praxis.example");

        as("admin").post("/api/members/" + first + "/deactivation").then().statusCode(409);
        as("admin")
                .header("If-Match", version)
                .body(demoted)
                .put("/api/members/" + first)
                .then()
                .statusCode(409);
    }

    @Test
    void whoIsInvitedIsActiveOnceTheySignIn() {
        String id = member(with(person("Robin Probe"), "invite", true));
        as("learner").get("/api/members/" + id).then().body("status", equalTo("invited"));

        asMember(id).get("/api/members/me").then().statusCode(200).body("status", equalTo("active"));

        as("learner").get("/api/members/" + id).then().body("status", equalTo("active"));
    }

    @Test
    void everyChangeIsToldWithTheWholeState() throws JsonProcessingException {
        Map<String, Object> person = person("Robin Probe");
        String id = member(person);
        as("admin")
                .header("If-Match", "\"0\"")
                .body(with(person, "jobRole", "Psychologist"))
                .put("/api/members/" + id)
                .then()
                .statusCode(200);
        as("admin").post("/api/members/" + id + "/deactivation").then().statusCode(200);

        var events = BusProbe.here().eventsOf("identity.member", UUID.fromString(id), 3);

        assertEquals(
                List.of("member-registered", "member-updated", "member-deactivated"),
                events.stream()
                        .map(event -> BusProbe.header(event, "ce_type")
                                .replace("academy.praxis.identity.", "")
                                .replace(".v1", ""))
                        .toList());
        events.forEach(event -> EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value()));
        JsonNode last = new ObjectMapper().readTree(events.get(2).value());
        assertEquals("DEACTIVATED", last.get("status").asText());
        assertEquals("Psychologist", last.get("jobRole").asText());
        assertEquals(2, last.get("version").asLong());
    }

    @Test
    void rolesAreGivenByAdminsAndOnlyThoseThatPeopleCanHave() {
        as("admin")
                .body(with(person("Robin Probe"), "roles", List.of("integrator")))
                .post("/api/members")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("roles[0]"));
    }
}
