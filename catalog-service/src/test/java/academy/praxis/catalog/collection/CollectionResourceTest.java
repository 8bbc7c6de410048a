package academy.praxis.catalog.collection;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.draft;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.Requests.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.catalog.Directory;
import academy.praxis.catalog.InTransaction;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CollectionResourceTest {
    private static final UUID OWNER = UUID.nameUUIDFromBytes("owner of collections".getBytes());
    private static final UUID OTHER = UUID.nameUUIDFromBytes("reader of collections".getBytes());

    private final String theme = "theme-" + UUID.randomUUID();

    @Inject
    CollectionsOfLeavers leavers;

    @Test
    void aCuratorsCollectionIsReadByEveryoneInItsOrderWithItsMinutes() {
        String id = curated();
        String first = published(with(reference("Second in time, first in order"), "minutes", 7));
        String second = published(with(reference("Second in order"), "minutes", 2));
        place("curator", null, id, second, Map.of("note", "Then this.")).statusCode(200);
        place("curator", null, id, first, Map.of("place", 0)).statusCode(200);

        as("learner")
                .get("/api/collections/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("entries.itemId", contains(first, second))
                .body("entries.note", contains(null, "Then this."))
                .body("entries.gone", everyItem(equalTo(false)))
                .body("entries[0].item.minutes", equalTo(7))
                .body("totalMinutes", equalTo(9))
                .body("editable", equalTo(false));
        as("learner").get("/api/collections?theme=" + theme).then().body("items.id", contains(id));
    }

    @Test
    void itemsAreReorderedNotedAndTakenOutAtOnceUnderTheVersionThatOneKnows() {
        String id = curated();
        List<String> items = three();
        replace("curator", id, "\"0\"", entries(items)).statusCode(200).header("ETag", "\"1\"");

        replace("curator", id, "\"0\"", entries(items)).statusCode(412);
        replace("curator", id, null, entries(items)).statusCode(428);
        replace("curator", id, "\"1\"", entries(List.of(items.get(2), items.get(0))))
                .statusCode(200)
                .body("entries.itemId", contains(items.get(2), items.get(0)));
        as("curator")
                .delete("/api/collections/" + id + "/entries/" + items.get(2))
                .then()
                .statusCode(200)
                .body("entries.itemId", contains(items.get(0)));
        replace("curator", id, "*", List.of()).statusCode(200).body("entries", empty());
    }

    @Test
    void whatAViewerMayNotSeeIsLeftOutWithoutATrace() {
        String id = curated();
        String hidden =
                published(with(reference("For surgeons " + theme), "audience", Map.of("jobRoles", List.of("Surgeon"))));
        String open = published(reference("For all"));
        replace("curator", id, "*", entries(List.of(hidden, open))).statusCode(200);

        String seen = as("learner")
                .get("/api/collections/" + id)
                .then()
                .body("entries.itemId", contains(open))
                .body("totalMinutes", equalTo(2))
                .extract()
                .asString();
        assertFalse(seen.contains(hidden), seen);
        UUID surgeon = Directory.member("surgeon", null);
        as("learner", surgeon).get("/api/collections/" + id).then().body("entries.itemId", contains(hidden, open));
    }

    @Test
    void whatIsRetiredDropsOutAndIsShownAsGoneToWhoLooksAfterIt() {
        String id = curated();
        List<String> items = three();
        replace("curator", id, "*", entries(items)).statusCode(200);
        as("curator")
                .header("If-Match", "*")
                .post("/api/items/" + items.get(1) + "/retirement")
                .then()
                .statusCode(200);

        as("learner")
                .get("/api/collections/" + id)
                .then()
                .body("entries.itemId", contains(items.get(0), items.get(2)))
                .body("totalMinutes", equalTo(4));
        as("curator")
                .get("/api/collections/" + id)
                .then()
                .body("entries.gone", contains(false, true, false))
                .body("entries[1].item", nullValue())
                .body("totalMinutes", equalTo(4));
        // It may stay where it is, but what is gone is not put in anew.
        replace("curator", id, "*", entries(items)).statusCode(200);
        place("curator", null, curated(), items.get(1), Map.of())
                .statusCode(400)
                .body("violations.field", hasItem("itemId"));
    }

    @Test
    void aPrivateCollectionIsItsOwnersAndAnswersOthersAsIfItWereNotThere() {
        String id = own("private");
        String item = published(reference("Private matter"));
        place("learner", OWNER, id, item, Map.of()).statusCode(200);

        for (String role : List.of("learner", "curator", "manager", "admin")) {
            as(role, OTHER).get("/api/collections/" + id).then().statusCode(404);
            place(role, OTHER, id, item, Map.of()).statusCode(404);
            as(role, OTHER)
                    .header("If-Match", "*")
                    .delete("/api/collections/" + id)
                    .then()
                    .statusCode(404);
        }
        as("learner", OTHER).get("/api/collections?theme=" + theme).then().body("items", empty());
        as("learner", OWNER)
                .get("/api/collections?mine=true&theme=" + theme)
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void aSharedCollectionIsReadByWhoHasItsAddressAndChangedByItsOwnerOnly() {
        String id = own("link");

        as("learner", OTHER)
                .get("/api/collections/" + id)
                .then()
                .statusCode(200)
                .body("editable", equalTo(false));
        as("learner", OTHER).get("/api/collections?theme=" + theme).then().body("items", empty());
        replace("curator", id, "*", List.of()).statusCode(403);
        as("learner", OTHER)
                .header("If-Match", "*")
                .delete("/api/collections/" + id)
                .then()
                .statusCode(403);

        edit("learner", OWNER, id, content("private")).statusCode(200);
        as("learner", OTHER).get("/api/collections/" + id).then().statusCode(404);
    }

    @Test
    void membersMakeNoneForEveryoneAndDoNotTurnTheirsIntoOne() {
        as("learner", OWNER)
                .body(content("everyone"))
                .post("/api/collections")
                .then()
                .statusCode(403);
        edit("learner", OWNER, own("link"), content("everyone")).statusCode(403);
    }

    @Test
    void curatorsLookAfterOneAnothersCollectionsButDoNotHideThem() {
        String id = curated();

        edit("curator", OTHER, id, with(content("everyone"), "title", "A better title"))
                .statusCode(200)
                .body("title", equalTo("A better title"));
        edit("curator", OTHER, id, content("private")).statusCode(403);
        as("curator", OTHER)
                .header("If-Match", "\"0\"")
                .delete("/api/collections/" + id)
                .then()
                .statusCode(412);
        as("curator", OTHER)
                .header("If-Match", "\"1\"")
                .delete("/api/collections/" + id)
                .then()
                .statusCode(204);
        as("learner").get("/api/collections/" + id).then().statusCode(404);
    }

    @Test
    void whatOneCannotSeeOneCannotPutIn() {
        String id = own("private");
        String hidden = published(with(reference("For surgeons"), "audience", Map.of("jobRoles", List.of("Surgeon"))));

        for (String item :
                List.of(hidden, draft(reference("A draft")), UUID.randomUUID().toString())) {
            place("learner", OWNER, id, item, Map.of()).statusCode(400);
            as("learner", OWNER)
                    .header("If-Match", "*")
                    .body(Map.of("entries", entries(List.of(item))))
                    .put("/api/collections/" + id + "/entries")
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("entries"));
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        as("curator")
                .body(with(content("everyone"), "title", "ab"))
                .post("/api/collections")
                .then()
                .statusCode(400);
        as("curator")
                .body(with(content("everyone"), "visibility", null))
                .post("/api/collections")
                .then()
                .statusCode(400);
        as("curator")
                .body(with(content("everyone"), "description", "x".repeat(4001)))
                .post("/api/collections")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("description"));
        String id = curated();
        String item = published(reference("Twice in"));
        replace("curator", id, "*", entries(List.of(item, item)))
                .statusCode(400)
                .body("violations.field", hasItem("entries[1].itemId"));
        List<String> many = IntStream.range(0, 501)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        replace("curator", id, "*", entries(many)).statusCode(400).body("violations.field", hasItem("entries"));
        place("curator", null, id, item, Map.of("note", "x".repeat(501))).statusCode(400);
        place("curator", null, id, item, Map.of("place", -1)).statusCode(400);
    }

    @Test
    void itemsPutInAtTheSameMomentAreAllIn() {
        String id = curated();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            items.add(published(reference("At once " + i)));
        }
        items.stream()
                .map(item -> CompletableFuture.supplyAsync(() ->
                        place("curator", null, id, item, Map.of()).extract().statusCode()))
                .toList()
                .forEach(code -> assertEquals(200, code.join()));

        as("learner")
                .get("/api/collections/" + id)
                .then()
                .body("entries", hasSize(6))
                .header("ETag", "\"6\"");
    }

    @Test
    void aRetryWithTheSameKeyMakesOne() {
        String key = UUID.randomUUID().toString();
        Response first = as("curator")
                .header("Idempotency-Key", key)
                .body(content("everyone"))
                .post("/api/collections");
        Response second = as("curator")
                .header("Idempotency-Key", key)
                .body(content("everyone"))
                .post("/api/collections");

        second.then().statusCode(201).body("id", equalTo(first.path("id")));
        as("learner").get("/api/collections?theme=" + theme).then().body("items", hasSize(1));
    }

    @Test
    void pagesFollowOneAnother() {
        List<String> ids = List.of(curated(), curated(), curated());

        String next = as("learner")
                .get("/api/collections?limit=2&theme=" + theme)
                .then()
                .body("items.id", contains(ids.get(2), ids.get(1)))
                .extract()
                .path("next");
        as("learner")
                .get("/api/collections?limit=2&theme=" + theme + "&after=" + next)
                .then()
                .body("items.id", contains(ids.get(0)))
                .body("next", nullValue());
        as("learner").get("/api/collections?task=none&theme=" + theme).then().body("items", empty());
    }

    @Test
    void theBusIsToldOfCollectionsForEveryoneAndOfNoOthers() {
        String type = "academy.praxis.catalog.collection-changed.v1";
        String id = curated();
        String item = published(reference("Told"));
        place("curator", null, id, item, Map.of("note", "A note.")).statusCode(200);
        place("curator", null, id, item, Map.of()).statusCode(200);
        String mine = own("link");
        as("curator")
                .header("If-Match", "*")
                .delete("/api/collections/" + id)
                .then()
                .statusCode(204);

        var events = BusProbe.here().eventsOf("catalog.collection", UUID.fromString(id), 3);

        assertEquals(3, events.size(), "made, changed, deleted; what changed nothing is not told");
        events.forEach(event -> EventContracts.assertKept(type, event.value()));
        assertEquals(
                List.of(item),
                io.restassured.path.json.JsonPath.from(events.get(1).value()).getList("items"));
        assertEquals(
                "withdrawn",
                io.restassured.path.json.JsonPath.from(events.get(2).value()).getString("status"));
        assertEquals(
                List.of(0L),
                Directory.column("select count(*) from outbox where aggregate_id = '" + mine + "'", Long.class));
    }

    @Test
    void membersOwnCollectionsGoWithThemAndThoseForEveryoneStay() {
        UUID leaver = UUID.randomUUID();
        String mine = as("learner", leaver)
                .body(content("link"))
                .post("/api/collections")
                .path("id");
        place("learner", leaver, mine, published(reference("Left")), Map.of()).statusCode(200);
        String ours = as("curator", leaver)
                .body(content("everyone"))
                .post("/api/collections")
                .path("id");

        InTransaction.call(() -> leavers.left(leaver));

        as("learner", OTHER).get("/api/collections/" + mine).then().statusCode(404);
        as("learner", OTHER).get("/api/collections/" + ours).then().statusCode(200);
    }

    @Test
    void nobodyHasMoreThanTwoHundred() {
        UUID collector = UUID.randomUUID();
        Directory.sql("""
                insert into collection (id, version, title, visibility, owner_id, created_at, updated_at)
                select gen_random_uuid(), 0, 'One of many', 'PRIVATE', '%s', now(), now() from generate_series(1, 200)
                """.formatted(collector));

        as("learner", collector)
                .body(content("private"))
                .post("/api/collections")
                .then()
                .statusCode(409);
    }

    @Test
    void machinesSeeNoCollections() {
        String id = curated();

        io.restassured.RestAssured.given()
                .auth()
                .oauth2(TestTokens.ofMachine("example-integrator"))
                .get("/api/collections/" + id)
                .then()
                .statusCode(not(equalTo(200)));
    }

    private Map<String, Object> content(String visibility) {
        Map<String, Object> content = new HashMap<>();
        content.put("title", "Your first week");
        content.put("description", "One a day.");
        content.put("theme", theme);
        content.put("visibility", visibility);
        return content;
    }

    private String curated() {
        return as("curator")
                .body(content("everyone"))
                .post("/api/collections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String own(String visibility) {
        return as("learner", OWNER)
                .body(content(visibility))
                .post("/api/collections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> three() {
        return List.of(published(reference("One")), published(reference("Two")), published(reference("Three")));
    }

    private static List<Map<String, Object>> entries(List<String> items) {
        return items.stream()
                .map(item -> Map.<String, Object>of("itemId", item))
                .toList();
    }

    private static ValidatableResponse place(
            String role, UUID member, String id, String item, Map<String, Object> placing) {
        return as(role, member == null ? TestTokens.memberId(role) : member)
                .body(placing)
                .put("/api/collections/" + id + "/entries/" + item)
                .then();
    }

    private static ValidatableResponse replace(
            String role, String id, String version, List<Map<String, Object>> entries) {
        var request = as(role).body(Map.of("entries", entries));
        return (version == null ? request : request.header("If-Match", version))
                .put("/api/collections/" + id + "/entries")
                .then();
    }

    private static ValidatableResponse edit(String role, UUID member, String id, Map<String, Object> content) {
        return as(role, member)
                .header("If-Match", "*")
                .body(content)
                .put("/api/collections/" + id)
                .then();
    }
}
