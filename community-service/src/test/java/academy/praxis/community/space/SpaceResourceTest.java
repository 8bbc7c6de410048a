package academy.praxis.community.space;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import academy.praxis.community.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SpaceResourceTest {
    private final Person sam = Person.named("sam");

    @Test
    void aNewSpaceSaysWhoCanReadPostAndSeeNames() {
        sam.posts("/api/spaces", Map.of("name", "Ask", "purpose", "Questions", "kind", "open"))
                .statusCode(201)
                .header("Location", matchesPattern("/api/spaces/[0-9a-f-]{36}"))
                .header("ETag", "\"1\"")
                .body("audience", equalTo("Everyone in the academy can read, post and see who wrote what."))
                .body("language", equalTo("en"))
                .body("joining", equalTo("free"))
                .body("membership", equalTo("active"))
                .body("moderator", equalTo(true))
                .body("ownerId", equalTo(sam.id().toString()));
    }

    @Test
    void whoListsMembersIsOneOfThem() {
        Person noor = Person.named("noor");
        String id = sam.setsUp(
                Map.of("name", "Leads", "purpose", "Among us", "kind", "private", "memberIds", List.of(noor.id())));
        noor.gets("/api/spaces/" + id).statusCode(200).body("memberCount", equalTo(2));
        noor.gets("/api/spaces/" + id + "/members")
                .statusCode(200)
                .body(
                        "items.memberId",
                        containsInAnyOrder(noor.id().toString(), sam.id().toString()));
    }

    @Test
    void aSafeSpaceDoesNotShowItsList() {
        String id = sam.setsUp(Map.of(
                "name",
                "Hard days",
                "purpose",
                "Talk",
                "kind",
                "safe",
                "memberIds",
                Stream.generate(UUID::randomUUID).limit(4).toList()));
        sam.gets("/api/spaces/" + id)
                .statusCode(200)
                .body("memberCount", equalTo(5))
                .body("audience", startsWith("Only the members of this space can read and post"));
        sam.gets("/api/spaces/" + id + "/members").statusCode(403);
    }

    @Test
    void aSafeSpaceOfFewIsRefusedBecauseOneCouldGuess() {
        sam.posts(
                        "/api/spaces",
                        Map.of("name", "Hard days", "purpose", "Talk", "kind", "safe", "memberIds", Person.crowd(1)))
                .statusCode(400)
                .body("violations.field", contains("memberIds"));
    }

    @Test
    void nobodyWhoIsNotThereMakesASafeSpaceLookLikeOneOfMany() {
        sam.posts(
                        "/api/spaces",
                        Map.of(
                                "name",
                                "Hard days",
                                "purpose",
                                "Talk",
                                "kind",
                                "safe",
                                "memberIds",
                                Stream.concat(Person.crowd(3).stream(), Stream.of(UUID.randomUUID()))
                                        .toList()))
                .statusCode(400)
                .body("violations.field", contains("memberIds[3]"));
    }

    @Test
    void oneIsNotResponsibleForMoreSpacesThanOneCanLookAfter() {
        Person keen = Person.with();
        for (int i = 0; i < SpaceService.MOST_OF_A_MEMBER; i++) {
            keen.opensSpace();
        }
        keen.posts("/api/spaces", Map.of("name", "Another", "purpose", "More", "kind", "open"))
                .statusCode(409);
        String one = keen.gets("/api/spaces?show=mine&limit=1").extract().path("items[0].id");
        keen.asks().put("/api/spaces/" + one + "/archive").then().statusCode(200);
        keen.opensSpace();
    }

    @Test
    void aTeamSpaceNeedsItsTeamAndNoOtherDoes() {
        sam.posts("/api/spaces", Map.of("name", "Team", "purpose", "Us", "kind", "team"))
                .statusCode(400)
                .body("violations.field", contains("teamId"));
        sam.posts("/api/spaces", Map.of("name", "Ask", "purpose", "Us", "kind", "open", "teamId", UUID.randomUUID()))
                .statusCode(400)
                .body("violations.field", contains("teamId"));
        sam.posts(
                        "/api/spaces",
                        Map.of("name", "Ask", "purpose", "Us", "kind", "open", "memberIds", List.of(UUID.randomUUID())))
                .statusCode(400)
                .body("violations.field", contains("memberIds"));
    }

    @Test
    void anotherTeamsSpaceIsNotOnesToSetUpUnlessOneIsAManager() {
        var wish = Map.of("name", "Team", "purpose", "Us", "kind", "team", "teamId", UUID.randomUUID());
        sam.posts("/api/spaces", wish).statusCode(403).body("type", equalTo("urn:praxis:problem:forbidden"));
        Person.named("manager", "manager").posts("/api/spaces", wish).statusCode(201);
    }

    @Test
    void aRetryUnderTheSameKeyGivesTheSameSpaceAndAnotherWishUnderItIsRefused() {
        String key = "retry-" + UUID.randomUUID();
        var wish = Map.of("name", "Ask", "purpose", "Questions", "kind", "open");
        String first = sam.asks()
                .header("Idempotency-Key", key)
                .body(wish)
                .post("/api/spaces")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        sam.asks()
                .header("Idempotency-Key", key)
                .body(wish)
                .post("/api/spaces")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        sam.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("name", "Other", "purpose", "Questions", "kind", "open"))
                .post("/api/spaces")
                .then()
                .statusCode(422)
                .body("violations.field", contains("Idempotency-Key"));
    }

    @Test
    void theListComesNewestFirstInPages() {
        Person listed = Person.with();
        List<String> made = Stream.of("One", "Two", "Three")
                .map(name -> sam.setsUp(Map.of(
                        "name",
                        name + " space",
                        "purpose",
                        "Us",
                        "kind",
                        "private",
                        "memberIds",
                        List.of(listed.id()))))
                .toList();
        String next = listed.gets("/api/spaces?limit=2")
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("next");
        sam.setsUp(Map.of("name", "Four space", "purpose", "Us", "kind", "private", "memberIds", List.of(listed.id())));
        // What is new since then does not move what is still to come.
        listed.gets("/api/spaces?limit=100&after=" + next)
                .statusCode(200)
                .body("items.findAll { it.kind == 'private' }.id", contains(made.get(0)));
    }
}
