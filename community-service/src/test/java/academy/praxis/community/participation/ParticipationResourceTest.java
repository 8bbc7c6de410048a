package academy.praxis.community.participation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Academy;
import academy.praxis.community.Person;
import academy.praxis.community.member.TextChoice;
import academy.praxis.kit.mongo.Store;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParticipationResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TYPE = "academy.praxis.community.leader-participation-changed.v1";

    @Inject
    ParticipationClock clock;

    @Inject
    ParticipationData data;

    @Inject
    Store store;

    private final Person manager = Person.with("manager");
    private final Person lead = Academy.member(Person.with(), "Lead", null, null);
    private final UUID team = UUID.randomUUID();
    private final Person report = Academy.member(Person.with(), "Report", team, lead.id());

    private void known() {
        Academy.awaitKnown(store, lead, 1);
        Academy.awaitKnown(store, report, 1);
    }

    private void teamIsTold() {
        Academy.team(team, lead.id());
        Academy.awaitSpace(store, team);
        known();
    }

    private static void chooses(Person person, boolean counted, int status) {
        person.asks()
                .body(Map.of("counted", counted))
                .put("/api/participation/me")
                .then()
                .statusCode(status);
    }

    private void look() {
        clock.tick(Instant.now().plus(ParticipationClock.EVERY).plusSeconds(1), 100)
                .await()
                .atMost(PATIENCE);
    }

    @Test
    void aLeaderWhoAgreesIsCountedFromThenOnAndForgottenWhenTheyLeave() {
        teamIsTold();
        String space = manager.opensSpace();
        lead.writes(space, "tip");
        lead.gets("/api/participation/me")
                .body("leader", is(true))
                .body("counted", is(false))
                .body("weeks", empty());
        manager.gets("/api/participation/teams/" + team)
                .statusCode(200)
                .body("leaders", is(1))
                .body("counted", empty())
                .body("notCounted", is(1));

        chooses(lead, true, 200);
        manager.gets("/api/participation/teams/" + team)
                .body("counted.displayName", contains("Lead"))
                .body("counted[0].takingPart", is(false))
                .body("counted[0].lastWeek", nullValue())
                .body("notCounted", is(0));

        String post = report.writes(space, "question");
        lead.says(post, "Ask first.");
        lead.asks()
                .body(Map.of("kind", "helpful"))
                .put("/api/posts/" + post + "/reaction")
                .then()
                .statusCode(200);
        lead.posts("/api/posts/" + post + "/thanks", Map.of("for", "asking")).statusCode(201);
        look();
        lead.gets("/api/participation/me")
                .body("weeks", hasSize(1))
                .body("weeks[0].posted", is(false))
                .body("weeks[0].answered", is(true))
                .body("weeks[0].reacted", is(true))
                .body("weeks[0].thanked", is(true));
        manager.gets("/api/participation/teams/" + team)
                .body("counted[0].takingPart", is(true))
                .body("counted[0].lastWeek", equalTo(Weeks.of(Instant.now())))
                .body("counted[0].posted", nullValue());
        lead.gets("/api/participation/teams/" + team).statusCode(200);

        chooses(lead, false, 200);
        manager.gets("/api/participation/teams/" + team)
                .body("counted", empty())
                .body("notCounted", is(1));
        lead.gets("/api/participation/me").body("weeks", empty()).body("since", nullValue());
        List<String> told = told(lead, 4);
        told.forEach(event -> EventContracts.assertKept(TYPE, event));
        assertTrue(told.stream()
                .anyMatch(event -> event.contains("\"tookPart\":true") && event.contains(team.toString())));
        String last = told.get(told.size() - 1);
        assertTrue(last.contains("\"counted\":false") && last.contains("\"weeks\":[]"), last);
        assertFalse(last.contains(team.toString()), last);
    }

    @Test
    void whatHappensInPrivateAndSafeSpacesIsNotCounted() {
        teamIsTold();
        chooses(lead, true, 200);
        String hidden = manager.setsUp(
                Map.of("name", "Between us", "purpose", "Talk", "kind", "private", "memberIds", List.of(lead.id())));
        String safe = manager.opensSafeSpace();
        for (String space : List.of(hidden, safe)) {
            lead.writes(space, "tip");
            String post = manager.writes(space, "question");
            lead.says(post, "Ask first.");
            lead.posts("/api/posts/" + post + "/thanks", Map.of("for", "asking"))
                    .statusCode(201);
            lead.asks()
                    .body(Map.of("kind", "helpful"))
                    .put("/api/posts/" + post + "/reaction")
                    .then()
                    .statusCode(200);
        }
        look();

        lead.gets("/api/participation/me")
                .body("weeks.findAll { it.posted || it.answered || it.reacted || it.thanked }", empty());
    }

    @Test
    void theLeadersOfACohortAreWhoFacilitatesItAndToWhomItsMembersReport() {
        Person facilitator = Academy.member(Person.with(), "Facilitator", null, lead.id());
        UUID cohort = UUID.randomUUID();
        Academy.cohort(cohort, facilitator.id(), List.of(report.id()));
        Academy.awaitSpace(store, cohort);
        Academy.awaitKnown(store, facilitator, 1);
        known();
        chooses(facilitator, true, 200);

        manager.gets("/api/participation/cohorts/" + cohort)
                .body("leaders", is(2))
                .body("counted.memberId", contains(facilitator.id().toString()))
                .body("notCounted", is(1));
        facilitator.gets("/api/participation/cohorts/" + cohort).statusCode(200);
        lead.gets("/api/participation/cohorts/" + cohort).statusCode(200);
        report.gets("/api/participation/cohorts/" + cohort).statusCode(404);
        manager.gets("/api/participation/teams/" + cohort).statusCode(404);
        assertTrue(told(facilitator, 2).get(1).contains(cohort.toString()));
    }

    @Test
    void whoLeadsNobodyIsNotCountedAndOthersLearnNothing() {
        teamIsTold();
        chooses(report, true, 409);
        chooses(report, false, 200);
        report.gets("/api/participation/me").body("leader", is(false)).body("counted", is(false));
        assertEquals(
                0,
                store.collection("leaderParticipation")
                        .countDocuments(Filters.eq("memberId", report.id().toString()))
                        .await()
                        .atMost(PATIENCE));

        report.gets("/api/participation/teams/" + team).statusCode(404);
        Person.with("curator").gets("/api/participation/teams/" + team).statusCode(404);
        manager.gets("/api/participation/teams/" + UUID.randomUUID()).statusCode(404);
        manager.gets("/api/participation/cohorts/" + team).statusCode(404);
        manager.gets("/api/participation/teams/x").statusCode(404);
        // A space that somebody set up for a team makes nobody its leader.
        String own = report.setsUp(
                Map.of("name", "Our corner", "purpose", "Talk", "kind", "team", "teamId", team.toString()));
        report.gets("/api/participation/teams/" + own).statusCode(404);
        chooses(report, true, 409);
        lead.asks().body("{}").put("/api/participation/me").then().statusCode(400);
        lead.asks()
                .body("{\"counted\":\"perhaps\"}")
                .put("/api/participation/me")
                .then()
                .statusCode(400);
        given().get("/api/participation/me").then().statusCode(401);
        given().get("/api/participation/teams/" + team).then().statusCode(401);
    }

    @Test
    void anErasedLeaderLeavesAnEmptyPlace() {
        known();
        chooses(lead, true, 200);

        assertEquals(1, data.erase(lead.id(), TextChoice.REMOVE, 10).await().atMost(PATIENCE));
        assertEquals(0, data.erase(lead.id(), TextChoice.REMOVE, 10).await().atMost(PATIENCE));

        String all = store.collection("leaderParticipation").find().collect().asList().await().atMost(PATIENCE).stream()
                .map(one -> {
                    one.remove("outbox");
                    return one;
                })
                .toList()
                .toString();
        assertFalse(all.contains(lead.id().toString()));
        chooses(lead, true, 200);
        lead.gets("/api/participation/me").body("counted", is(true));
    }

    private List<String> told(Person person, int events) {
        Document found = store.collection("leaderParticipation")
                .find(Filters.eq("memberId", person.id().toString()))
                .collect()
                .first()
                .await()
                .atMost(PATIENCE);
        return BusProbe.here()
                .eventsOf("community.participation", UUID.fromString(found.getString("_id")), events)
                .stream()
                .map(event -> event.value())
                .toList();
    }
}
