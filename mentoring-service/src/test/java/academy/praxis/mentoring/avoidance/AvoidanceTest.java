package academy.praxis.mentoring.avoidance;

import static academy.praxis.mentoring.Requests.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.mentoring.InTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AvoidanceTest {
    private final UUID me = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    Avoidances avoidances;

    @Test
    void nobodyElseReadsWhomOneAvoids() {
        avoid(other);

        as("learner", me).get("/api/avoided-members").then().body("memberIds", contains(other.toString()));
        as("manager").get("/api/avoided-members").then().statusCode(200).body("memberIds", empty());
        as("learner", other).get("/api/avoided-members").then().body("memberIds", empty());
    }

    @Test
    void oneDoesNotAvoidOneself() {
        as("learner", me)
                .body(Map.of("memberIds", List.of(me)))
                .put("/api/avoided-members")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("memberIds"));
    }

    @Test
    void bothKindsHoldInBothDirections() {
        UUID third = UUID.randomUUID();
        avoid(other);
        note(third, me).then().statusCode(201);

        assertEquals(
                Map.of(me, Set.of(other, third), other, Set.of(me), third, Set.of(me)),
                InTransaction.call(() -> avoidances.of(Set.of(me, other, third))));
    }

    @Test
    void managersNoteAConflictOnceAndDropIt() {
        as("learner").get("/api/conflicts-of-interest").then().statusCode(403);
        String id = note(me, other).then().statusCode(201).extract().path("id");
        note(other, me).then().statusCode(409);
        as("manager").get("/api/conflicts-of-interest?member=" + other).then().body("items.id", contains(id));
        as("manager").delete("/api/conflicts-of-interest/" + id).then().statusCode(204);
        as("manager").delete("/api/conflicts-of-interest/" + id).then().statusCode(404);
    }

    private static Response note(UUID member, UUID other) {
        return as("manager")
                .body(Map.of("memberId", member, "otherMemberId", other, "reason", "One treats the other's sister."))
                .post("/api/conflicts-of-interest");
    }

    private void avoid(UUID member) {
        as("learner", me)
                .body(Map.of("memberIds", List.of(member)))
                .put("/api/avoided-members")
                .then()
                .statusCode(200);
    }
}
