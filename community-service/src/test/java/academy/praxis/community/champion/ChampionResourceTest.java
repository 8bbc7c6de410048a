package academy.praxis.community.champion;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Academy;
import academy.praxis.community.Person;
import academy.praxis.community.member.TextChoice;
import academy.praxis.kit.mongo.Store;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChampionResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UUID RED = UUID.randomUUID();
    private static final UUID BLUE = UUID.randomUUID();

    @Inject
    ChampionRun run;

    @Inject
    ChampionRuns runs;

    @Inject
    HelpData help;

    @Inject
    InvitationData invited;

    @Inject
    Store store;

    private final String tag = "calls-" + UUID.randomUUID();
    private final Person manager = Person.with("manager");
    private final Person noor = Academy.member(Person.with(), "Noor", RED, null);
    private final List<Person> others = IntStream.range(0, 4)
            .mapToObj(i -> Academy.member(Person.with(), "Other " + i, i % 2 == 0 ? RED : BLUE, null))
            .toList();

    private void run() {
        others.forEach(one -> Academy.awaitKnown(store, one, 1));
        Academy.awaitKnown(store, noor, 1);
        run.run(Instant.now(), () -> Uni.createFrom().voidItem()).await().atMost(PATIENCE);
    }

    private String asks(Person asker, String space) {
        return asker.posts(
                        "/api/posts",
                        Map.of(
                                "spaceId",
                                space,
                                "kind",
                                "question",
                                "title",
                                "How do you open the call?",
                                "body",
                                "I never know.",
                                "tags",
                                List.of(tag),
                                "tasks",
                                List.of("first contact")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void isHelped(Person asker, String space) {
        String post = asks(asker, space);
        String answer = noor.says(post, "Ask first.");
        asker.posts("/api/posts/" + post + "/accepted-answer", Map.of("commentId", answer))
                .statusCode(200);
    }

    @Test
    void whoHelpsAcrossTeamsIsShownToManagersAndOptsOutAtOnce() {
        String space = manager.opensSpace();
        isHelped(others.get(0), space);
        isHelped(others.get(1), space);
        String post = asks(others.get(2), space);
        String answer = noor.says(post, "Breathe.");
        others.get(3)
                .asks()
                .body(Map.of("kind", "helpful"))
                .put("/api/posts/" + post + "/comments/" + answer + "/reaction")
                .then()
                .statusCode(200);
        run();

        manager.asks()
                .header("Accept-Language", "nl")
                .get("/api/champions?tag=" + tag)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].memberId", equalTo(noor.id().toString()))
                .body("items[0].displayName", equalTo("Noor"))
                .body("items[0].teamId", equalTo(RED.toString()))
                .body("items[0].peopleHelped", equalTo(3))
                .body("items[0].teams", equalTo(2))
                .body("items[0].accepted", equalTo(2))
                .body("items[0].answers", equalTo(3))
                .body("items[0].topics.tag", hasItem(tag))
                .body("items[0].weight", nullValue())
                .body(
                        "items[0].because",
                        startsWith("3 mensen uit 2 teams zeiden in de laatste 365 dagen geholpen te zijn."
                                + " 2 antwoorden werden aangenomen. Vooral over: "));
        manager.gets("/api/champions?taskId=first contact&teamId=" + RED)
                .body("items.memberId", hasItem(noor.id().toString()))
                .body("items[0].because", startsWith("3 people from 2 teams said"));
        manager.gets("/api/champions?tag=" + tag + "&teamId=" + BLUE).body("items", empty());
        noor.gets("/api/champions/me")
                .body("counted", is(true))
                .body("signals.champion", is(true))
                .body("signals.peopleHelped", is(3));
        others.get(0).gets("/api/champions/me").body("counted", is(true)).body("signals", nullValue());

        noor.asks()
                .body(Map.of("counted", false))
                .put("/api/champions/me")
                .then()
                .statusCode(200)
                .body("counted", is(false))
                .body("signals", nullValue());
        manager.gets("/api/champions?tag=" + tag).body("items", empty());
        manager.posts("/api/champions/" + noor.id() + "/invitations", Map.of("as", "mentor", "note", "Please"))
                .statusCode(404);
        run();
        manager.gets("/api/champions?tag=" + tag).body("items", empty());
        assertEquals(0, count("helpers", noor));
    }

    @Test
    void whoOptsOutWhileItIsWorkedOutIsNotShown() {
        String space = manager.opensSpace();
        others.subList(0, 3).forEach(one -> isHelped(one, space));
        run();
        manager.gets("/api/champions?tag=" + tag).body("items", hasSize(1));
        // As a run leaves it that read the choices just before this one was made.
        store.collection("championChoices")
                .insertOne(new Document("_id", noor.id().toString()).append("counted", false))
                .await()
                .atMost(PATIENCE);

        manager.gets("/api/champions?tag=" + tag).body("items", empty());
        noor.gets("/api/champions/me").body("counted", is(false)).body("signals", nullValue());
    }

    @Test
    void nothingOfPrivateAndSafeSpacesIsCounted() {
        List<UUID> ids = new ArrayList<>(others.stream().map(Person::id).toList());
        ids.add(noor.id());
        for (String kind : List.of("private", "safe")) {
            String space = manager.setsUp(Map.of(
                    "name",
                    "Between us",
                    "purpose",
                    "Talk",
                    "kind",
                    kind,
                    "joining",
                    "by-invitation",
                    "memberIds",
                    ids));
            others.subList(0, 3).forEach(one -> isHelped(one, space));
        }
        String open = manager.opensSafeSpace();
        others.subList(0, 3).forEach(one -> isHelped(one, open));
        run();

        noor.gets("/api/champions/me").body("signals", nullValue());
        assertEquals(0, count("helpers", noor));
    }

    @Test
    void whoLeftTheAcademyIsNotShown() {
        String space = manager.opensSpace();
        others.subList(0, 3).forEach(one -> isHelped(one, space));
        run();
        manager.gets("/api/champions?tag=" + tag).body("items", hasSize(1));

        Academy.tell(noor, 2, "Noor", RED, null, "DEACTIVATED");
        Academy.awaitKnown(store, noor, 2);

        manager.gets("/api/champions?tag=" + tag).body("items", empty());
        manager.posts("/api/champions/" + noor.id() + "/invitations", Map.of("as", "mentor", "note", "Please"))
                .statusCode(404);
    }

    @Test
    void onlyManagersSeeChampionsAndBadQuestionsAreToldSo() {
        given().get("/api/champions").then().statusCode(401);
        for (Person nobody : List.of(Person.with(), Person.with("curator"), Person.with("mentor"))) {
            nobody.gets("/api/champions").statusCode(403);
            nobody.gets("/api/champions/invitations").statusCode(403);
            nobody.posts("/api/champions/" + noor.id() + "/invitations", Map.of("as", "mentor", "note", "Please"))
                    .statusCode(403);
        }
        manager.gets("/api/champions?limit=101").statusCode(400).body("violations.field", contains("limit"));
        manager.gets("/api/champions?teamId=x").statusCode(400).body("violations.field", contains("teamId"));
        manager.gets("/api/champions?tag=" + "x".repeat(51)).statusCode(400);
        manager.gets("/api/champions?taskId=unknown").statusCode(200).body("items", empty());
        noor.asks().body("{}").put("/api/champions/me").then().statusCode(400);
        noor.asks().body("{\"counted\":null}").put("/api/champions/me").then().statusCode(400);
        noor.asks()
                .body("{\"counted\":\"perhaps\"}")
                .put("/api/champions/me")
                .then()
                .statusCode(400);
        given().put("/api/champions/me").then().statusCode(401);
    }

    @Test
    void aChampionIsInvitedOnceToTheSameThingAndAnswers() {
        String space = manager.opensSpace();
        others.subList(0, 3).forEach(one -> isHelped(one, space));
        run();
        String path = "/api/champions/" + noor.id() + "/invitations";

        for (Map<String, String> bad : List.of(
                Map.of("as", "mentor"),
                Map.of("as", "mentor", "note", " "),
                Map.of("as", "mentor", "note", "x".repeat(1001)),
                Map.of("as", "mentor", "note", "turn \u202e round"),
                Map.of("as", "king", "note", "Please"),
                Map.of("note", "Please"))) {
            manager.posts(path, bad).statusCode(400);
        }
        manager.posts("/api/champions/" + others.get(0).id() + "/invitations", Map.of("as", "mentor", "note", "Please"))
                .statusCode(404);
        manager.posts("/api/champions/" + manager.id() + "/invitations", Map.of("as", "mentor", "note", "Please"))
                .statusCode(403);
        String id = manager.posts(path, Map.of("as", "mentor", "note", "You calm people"))
                .statusCode(201)
                .body("status", equalTo("sent"))
                .extract()
                .path("id");
        manager.posts(path, Map.of("as", "mentor", "note", "Again")).statusCode(409);
        manager.posts(path, Map.of("as", "author", "note", "Or this")).statusCode(201);

        await().atMost(PATIENCE)
                .untilAsserted(() -> noor.gets("/api/notifications")
                        .body("items.findAll { it.kind == 'champion-invitation' }.aboutId", hasItem(id)));
        noor.gets("/api/champions/me/invitations")
                .body("items", hasSize(2))
                .body("items.note", hasItem("You calm people"));
        String mine = "/api/champions/me/invitations/" + id;
        others.get(0).gets("/api/champions/me/invitations").body("items", empty());
        others.get(0).puts(mine, "\"1\"", Map.of("accepted", true)).statusCode(404);
        noor.puts("/api/champions/me/invitations/" + UUID.randomUUID(), "\"1\"", Map.of("accepted", true))
                .statusCode(404);
        noor.asks().body(Map.of("accepted", true)).put(mine).then().statusCode(428);
        noor.puts(mine, "\"7\"", Map.of("accepted", true)).statusCode(412);
        noor.puts(mine, "\"1\"", Map.of()).statusCode(400);
        noor.puts(mine, "\"1\"", Map.of("accepted", true))
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("answeredAt", notNullValue())
                .header("ETag", "\"2\"");
        manager.gets("/api/champions/invitations?limit=1")
                .body("items", hasSize(1))
                .body("next", notNullValue());
        manager.gets("/api/champions/invitations?limit=100")
                .body("items.find { it.id == '" + id + "' }.status", equalTo("accepted"))
                .body("items.find { it.id == '" + id + "' }.displayName", equalTo("Noor"));

        List<String> told = told(id, 2);
        assertEquals(2, told.size());
        told.forEach(event -> {
            EventContracts.assertKept("academy.praxis.community.champion-invitation-changed.v1", event);
            assertFalse(event.contains("calm"), event);
            assertFalse(event.contains(manager.id().toString()), event);
        });

        // Ninety days later
        store.collection("championInvitations")
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.set("sentAt", Instant.now().minus(Duration.ofDays(90))))
                .await()
                .atMost(PATIENCE);
        manager.posts(path, Map.of("as", "mentor", "note", "Once more"))
                .statusCode(201)
                .body("version", is(3))
                .body("status", equalTo("sent"))
                .body("answeredAt", nullValue());
        manager.posts(path, Map.of("as", "mentor", "note", "Once more")).statusCode(409);
    }

    @Test
    void anErasedMemberLeavesNoSignalNoChoiceAndNoInvitation() {
        String space = manager.opensSpace();
        others.subList(0, 3).forEach(one -> isHelped(one, space));
        run();
        String id = manager.posts(
                        "/api/champions/" + noor.id() + "/invitations", Map.of("as", "facilitator", "note", "Please"))
                .statusCode(201)
                .extract()
                .path("id");
        noor.asks()
                .body(Map.of("counted", true))
                .put("/api/champions/me")
                .then()
                .statusCode(200);

        assertEquals(2, help.erase(noor.id(), TextChoice.REMOVE, 10).await().atMost(PATIENCE));
        assertEquals(0, help.erase(noor.id(), TextChoice.REMOVE, 10).await().atMost(PATIENCE));
        assertEquals(1, invited.erase(noor.id(), TextChoice.REMOVE, 10).await().atMost(PATIENCE));
        assertEquals(0, invited.erase(noor.id(), TextChoice.REMOVE, 10).await().atMost(PATIENCE));

        String last = told(id, 2).get(1);
        EventContracts.assertKept("academy.praxis.community.champion-invitation-changed.v1", last);
        assertTrue(last.contains("\"withdrawn\""), last);
        assertFalse(last.contains(noor.id().toString()), last);
        noor.gets("/api/champions/me/invitations").body("items", empty());
        manager.gets("/api/champions/invitations?limit=100").body("items.id", not(hasItem(id)));
        for (String collection : List.of("helpers", "championChoices", "championInvitations")) {
            assertFalse(all(collection).contains(noor.id().toString()), collection);
        }
    }

    @Test
    void anErasedManagerIsNotNamedInTheInvitationsThatTheySent() {
        String space = manager.opensSpace();
        others.subList(0, 3).forEach(one -> isHelped(one, space));
        run();
        manager.posts("/api/champions/" + noor.id() + "/invitations", Map.of("as", "author", "note", "Please"))
                .statusCode(201);

        assertEquals(
                1, invited.erase(manager.id(), TextChoice.REMOVE, 10).await().atMost(PATIENCE));
        assertEquals(
                0, invited.erase(manager.id(), TextChoice.REMOVE, 10).await().atMost(PATIENCE));

        noor.gets("/api/champions/me/invitations")
                .body("items", hasSize(1))
                .body("items[0].by", nullValue())
                .body("items[0].note", equalTo("Please"));
        assertFalse(all("championInvitations").contains(manager.id().toString()));
    }

    @Test
    void oneInstanceAtATimeWorksItOutAndNotTooOften() {
        Instant now = Instant.now().plus(Duration.ofDays(400));
        Duration day = Duration.ofDays(1);

        assertTrue(take(now, day));
        assertFalse(take(now.plusSeconds(60), day));
        runs.renew(now.plusSeconds(240)).await().atMost(PATIENCE);
        assertFalse(take(now.plusSeconds(360), day));
        runs.finish(now.plusSeconds(400)).await().atMost(PATIENCE);
        assertFalse(take(now.plusSeconds(3600), day));
        assertTrue(take(now.plus(Duration.ofDays(2)), day));
        // Whoever has it dies: the lease lapses.
        assertTrue(take(now.plus(Duration.ofDays(2)).plusSeconds(301), day));
        set("championRuns", "helpers", "finishedAt", Instant.EPOCH);
        set("championRuns", "helpers", "until", Instant.EPOCH);
    }

    @Test
    void aRunWhoseLeaseIsLostChangesNothing() {
        String space = manager.opensSpace();
        others.subList(0, 3).forEach(one -> isHelped(one, space));
        run();

        Uni<Void> lost = run.run(
                Instant.now(), () -> Uni.createFrom().failure(new IllegalStateException("another instance took over")));

        assertThrows(IllegalStateException.class, () -> lost.await().atMost(PATIENCE));
        manager.gets("/api/champions?tag=" + tag).body("items", hasSize(1));
    }

    private boolean take(Instant now, Duration every) {
        return runs.take(now, every).await().atMost(PATIENCE);
    }

    private List<String> told(String id, int events) {
        return BusProbe.here().eventsOf("community.champion", UUID.fromString(id), events).stream()
                .map(event -> event.value())
                .toList();
    }

    private void set(String collection, String id, String field, Object value) {
        store.collection(collection)
                .updateOne(Filters.eq("_id", id), Updates.set(field, value))
                .await()
                .atMost(PATIENCE);
    }

    private long count(String collection, Person person) {
        return store.collection(collection)
                .countDocuments(Filters.eq("_id", person.id().toString()))
                .await()
                .atMost(PATIENCE);
    }

    private String all(String collection) {
        return store.collection(collection)
                .find(Filters.empty())
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE)
                .toString();
    }
}
