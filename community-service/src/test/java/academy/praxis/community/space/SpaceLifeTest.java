package academy.praxis.community.space;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Person;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Spaces from when they are set up to when they are archived, and who comes and goes in between. */
@QuarkusTest
class SpaceLifeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TEAM_CHANGED = "academy.praxis.identity.team-changed.v1";
    private static final String LAUNCHED = "academy.praxis.performance.cohort-launched.v1";
    private static final String CHANGED = "academy.praxis.performance.enrolment-changed.v1";
    private static final String CLOSED = "academy.praxis.performance.cohort-closed.v1";
    private static final String ENROLLED = "academy.praxis.performance.member-enrolled.v1";

    @Inject
    Spaces spaces;

    @Inject
    CohortClock clock;

    @Inject
    Members members;

    @Inject
    InvitationTeller teller;

    @Inject
    ToldInvitations told;

    private final BusProbe bus = BusProbe.here();
    private final Person owner = Person.with();
    private final Person guest = Person.with();
    private final Person manager = Person.with("manager");

    @Test
    void whoIsInvitedSeesTheDoorAndComesInAndIsNobodyBefore() {
        String space = owner.setsUp(wish("private", Map.of()));
        isKnown(guest, "Guest", null);
        guest.gets("/api/spaces/" + space).statusCode(404);
        puts(guest, space + "/membership").statusCode(404);
        guest.posts("/api/spaces/" + space + "/invitations", Map.of("memberIds", List.of(guest.id())))
                .statusCode(404);

        owner.posts("/api/spaces/" + space + "/invitations", Map.of("memberIds", List.of(guest.id())))
                .statusCode(204);

        guest.gets("/api/spaces?show=invited").body("items.id", contains(space));
        guest.gets("/api/spaces").body("items.id", not(hasItem(space)));
        guest.gets("/api/spaces/" + space)
                .statusCode(200)
                .body("readable", equalTo(false))
                .body("membership", equalTo("invited"))
                .body("moderator", equalTo(false))
                .body("memberCount", nullValue());
        guest.gets("/api/posts?spaceId=" + space).statusCode(404);
        guest.gets("/api/spaces/" + space + "/members").statusCode(404);
        puts(guest, space + "/membership").statusCode(204);
        puts(guest, space + "/membership").statusCode(204);
        guest.gets("/api/spaces/" + space)
                .body("readable", equalTo(true))
                .body("membership", equalTo("active"))
                .body("memberCount", equalTo(2));
        guest.posts("/api/posts", Person.post(space, "tip")).statusCode(201);
    }

    @Test
    void whoAsksToJoinWaitsForAModerator() {
        String space = owner.setsUp(wish("private", Map.of("joining", "on-request")));
        isKnown(guest, "Guest", null);
        guest.gets("/api/spaces").body("items.id", not(hasItem(space)));
        guest.gets("/api/spaces?show=known").body("items.id", hasItem(space));
        guest.gets("/api/spaces/" + space)
                .statusCode(200)
                .body("readable", equalTo(false))
                .body("audience", containsString("ask to join"));

        puts(guest, space + "/membership").statusCode(204);

        guest.gets("/api/spaces/" + space).body("membership", equalTo("requested"));
        guest.posts("/api/posts", Person.post(space, "tip")).statusCode(404);
        puts(guest, space + "/requests/" + guest.id() + "/decision", Map.of("accepted", true))
                .statusCode(404);
        owner.gets("/api/spaces/" + space + "/members?state=requested")
                .body("items.memberId", contains(guest.id().toString()))
                .body("items.displayName", contains("Guest"));
        puts(owner, space + "/requests/" + guest.id() + "/decision", Map.of("accepted", true))
                .statusCode(204);
        puts(owner, space + "/requests/" + guest.id() + "/decision", Map.of("accepted", false))
                .statusCode(404);
        guest.gets("/api/spaces?show=mine").body("items.id", contains(space));
        guest.gets("/api/spaces/" + space + "/members?state=requested").statusCode(403);

        // Who leaves is out, and would have to ask again.
        guest.asks().delete("/api/spaces/" + space + "/membership").then().statusCode(204);
        guest.gets("/api/posts?spaceId=" + space).statusCode(404);
        puts(guest, space + "/membership").statusCode(204);
        guest.gets("/api/spaces/" + space).body("membership", equalTo("requested"));
    }

    @Test
    void onlyModeratorsChangeASpaceAndNobodyOverwritesAnother() {
        String space = owner.setsUp(wish("private", Map.of("memberIds", List.of(guest.id()))));
        var text = Map.of("name", "Renamed", "purpose", "Still to share");
        edits(guest, space, "*", text).statusCode(403);
        edits(manager, space, "*", text).statusCode(404);
        edits(owner, space, null, text).statusCode(428);
        edits(owner, space, "\"1\"", text).statusCode(200).body("name", equalTo("Renamed"));
        edits(owner, space, "\"1\"", text).statusCode(412);
        edits(owner, space, "\"2\"", Map.of("name", "Ev\u202Eil", "purpose", "x"))
                .statusCode(400)
                .body("violations.field", hasItem(containsString("name")));
        edits(owner, space, "\"2\"", Map.of("name", "Open to all", "purpose", "x", "joining", "free"))
                .statusCode(400)
                .body("violations.field", contains("joining"));

        puts(guest, space + "/moderators/" + guest.id()).statusCode(403);
        puts(owner, space + "/moderators/" + UUID.randomUUID()).statusCode(404);
        owner.asks()
                .delete("/api/spaces/" + space + "/membership")
                .then()
                .statusCode(409)
                .body("detail", containsString("name another moderator"));
        puts(owner, space + "/moderators/" + guest.id()).statusCode(204);
        edits(guest, space, "\"2\"", text).statusCode(200);
        guest.asks()
                .delete("/api/spaces/" + space + "/moderators/" + owner.id())
                .then()
                .statusCode(409);
        owner.asks().delete("/api/spaces/" + space + "/membership").then().statusCode(204);
        guest.gets("/api/spaces/" + space)
                .body("ownerId", equalTo(guest.id().toString()))
                .body("memberCount", equalTo(1));
        owner.gets("/api/spaces/" + space).statusCode(404);
    }

    @Test
    void whatIsArchivedIsReadAndNotWrittenUntilItIsReopened() {
        String space = owner.setsUp(wish("open", Map.of()));
        String post = owner.writes(space, "tip");
        guest.asks().put("/api/spaces/" + space + "/archive").then().statusCode(403);
        manager.asks()
                .put("/api/spaces/" + space + "/archive")
                .then()
                .statusCode(200)
                .body("archived", equalTo(true));
        guest.gets("/api/posts/" + post).statusCode(200);
        guest.posts("/api/posts", Person.post(space, "tip")).statusCode(409).body("detail", containsString("archived"));
        puts(guest, space + "/membership").statusCode(409);
        guest.gets("/api/spaces?limit=100").body("items.id", not(hasItem(space)));
        guest.gets("/api/spaces?archived=true&limit=100").body("items.id", hasItem(space));
        owner.asks().delete("/api/spaces/" + space + "/archive").then().statusCode(200);
        guest.posts("/api/posts", Person.post(space, "tip")).statusCode(201);
        var told = bus.eventsOf("community.space", UUID.fromString(space), 3);
        told.forEach(event -> EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value()));
        assertEquals(
                Stream.of("space-opened", "space-archived", "space-changed")
                        .map(name -> "academy.praxis.community." + name + ".v1")
                        .toList(),
                told.stream().map(event -> BusProbe.header(event, "ce_type")).toList());
    }

    @Test
    void aSafeSpaceThatLosesItsFifthMemberIsReadUntilItHasFiveAgain() {
        Person leaver = Person.with();
        isKnown(leaver, "Leaver", null);
        String space = owner.setsUp(wish(
                "safe",
                Map.of(
                        "memberIds",
                        Stream.concat(
                                        Stream.of(leaver.id(), guest.id()),
                                        Stream.generate(UUID::randomUUID).limit(2))
                                .toList())));
        guest.posts("/api/posts", Person.post(space, "tip")).statusCode(201);
        leaver.asks().delete("/api/spaces/" + space + "/membership").then().statusCode(204);
        guest.gets("/api/spaces/" + space).body("tooFew", equalTo(true)).body("memberCount", equalTo(4));
        guest.posts("/api/posts", Person.post(space, "tip"))
                .statusCode(409)
                .body("detail", startsWith("This safe space has fewer than 5 members."));
        guest.gets("/api/posts?spaceId=" + space).statusCode(200).body("items.size()", equalTo(1));
        guest.gets("/api/spaces/" + space + "/members").statusCode(403);
        owner.posts("/api/spaces/" + space + "/invitations", Map.of("memberIds", List.of(leaver.id())))
                .statusCode(204);
        puts(leaver, space + "/membership").statusCode(204);
        guest.posts("/api/posts", Person.post(space, "tip")).statusCode(201);

        // Whose account ends counts no more, although nobody left.
        deactivate(leaver);
        await().atMost(PATIENCE)
                .untilAsserted(() -> guest.gets("/api/spaces/" + space).body("tooFew", equalTo(true)));
        leaver.posts("/api/posts", Person.post(space, "tip")).statusCode(403);
    }

    @Test
    void whoIsInvitedOrLetInIsToldOnceAlsoWhenTellingFailedAtFirst() {
        String space = owner.setsUp(wish("private", Map.of("joining", "on-request")));
        Person asking = Person.with();
        isKnown(guest, "Guest", null);
        isKnown(asking, "Asking", null);
        var invited = Map.of("memberIds", List.of(guest.id()));
        told.failFor(guest.id());
        owner.posts("/api/spaces/" + space + "/invitations", invited).statusCode(204);
        assertEquals(List.of(), told.of(guest.id()));
        told.failFor(null);
        Instant later = Instant.now().plusSeconds(60);
        while (teller.tick(later, 100).await().atMost(PATIENCE) > 0) {
            assertEquals(1, told.of(guest.id()).size());
        }
        owner.posts("/api/spaces/" + space + "/invitations", invited).statusCode(204);
        assertEquals(1, told.of(guest.id()).size());

        puts(asking, space + "/membership").statusCode(204);
        assertEquals(List.of(), told.of(asking.id()));
        puts(owner, space + "/requests/" + asking.id() + "/decision", Map.of("accepted", true))
                .statusCode(204);
        assertEquals(1, told.of(asking.id()).size());
        guest.gets("/api/notifications")
                .body("items.kind", contains("invitation"))
                .body("items.spaceId", contains(space));
        // Who comes in by their own doing is not told of it.
        puts(guest, space + "/membership").statusCode(204);
        assertEquals(1, told.of(guest.id()).size());
    }

    @Test
    void onlyKnownAndActiveMembersAreInvitedAndAHundredAtMost() {
        String space = owner.setsUp(wish("private", Map.of()));
        isKnown(guest, "Guest", null);
        String path = "/api/spaces/" + space + "/invitations";
        owner.posts(path, Map.of("memberIds", List.of(guest.id(), UUID.randomUUID())))
                .statusCode(400)
                .body("violations.field", contains("memberIds[1]"));
        guest.gets("/api/spaces?show=invited").body("items", empty());
        owner.posts(path, Map.of("memberIds", List.of())).statusCode(400);
        owner.posts(
                        path,
                        Map.of(
                                "memberIds",
                                IntStream.range(0, 101)
                                        .mapToObj(i -> UUID.randomUUID())
                                        .toList()))
                .statusCode(400);
        String open = owner.setsUp(wish("open", Map.of()));
        owner.posts("/api/spaces/" + open + "/invitations", Map.of("memberIds", List.of(guest.id())))
                .statusCode(409);
    }

    @Test
    void everyTeamHasASpaceThatItsLeadModerates() {
        UUID team = UUID.randomUUID();
        Person lead = Person.with();
        isKnown(lead, "Lead", team);
        isKnown(guest, "Guest", team);
        tell(team, 0, "Crisis Team", lead.id());
        await().atMost(PATIENCE)
                .untilAsserted(() -> guest.gets("/api/spaces/" + team)
                        .statusCode(200)
                        .body("name", equalTo("Crisis Team"))
                        .body("kind", equalTo("team"))
                        .body("membership", equalTo("active"))
                        .body("memberCount", equalTo(2)));
        guest.gets("/api/spaces?show=mine").body("items.id", contains(team.toString()));
        lead.gets("/api/spaces/" + team).body("moderator", equalTo(true));
        guest.gets("/api/spaces/" + team + "/members")
                .body(
                        "items.memberId",
                        containsInAnyOrder(lead.id().toString(), guest.id().toString()))
                .body("items.find { it.moderator }.memberId", equalTo(lead.id().toString()));
        guest.asks().delete("/api/spaces/" + team + "/membership").then().statusCode(409);
        puts(lead, team + "/moderators/" + guest.id()).statusCode(204);
        guest.gets("/api/spaces/" + team).body("moderator", equalTo(true));

        // The team is renamed and has another lead; an older message changes nothing.
        tell(team, 2, "Crisis", guest.id());
        tell(team, 1, "Never seen", lead.id());
        await().atMost(PATIENCE)
                .untilAsserted(() -> guest.gets("/api/spaces/" + team)
                        .body("name", equalTo("Crisis"))
                        .body("ownerId", equalTo(guest.id().toString())));
        // Whoever leaves the team leaves its space, a moderator too.
        guest.isToldOf(2, "Guest", UUID.randomUUID());
        await().atMost(PATIENCE)
                .untilAsserted(() -> guest.gets("/api/spaces/" + team).statusCode(404));
        assertEquals(Set.of(lead.id()), admitted(team, lead.id(), guest.id()));
    }

    @Test
    void aCohortHasASpaceFromItsLaunchToItsEnd() {
        UUID cohort = UUID.randomUUID();
        Person facilitator = Person.with();
        Person late = Person.with();
        // An enrolment may come before its cohort.
        bus.send(
                "performance.cohort", UUID.randomUUID(), ENROLLED, """
                {"id": "%s", "version": 0, "memberId": "%s", "cohortId": "%s"}
                """.formatted(UUID.randomUUID(), late.id(), cohort));
        bus.send("performance.cohort", cohort, LAUNCHED, """
                {"id": "%s", "version": 1, "programmeTitle": "First contact", "name": "Pilot 2026", "facilitatorId": "%s",
                 "startsOn": "2026-06-01", "endsOn": "2026-06-30", "pilot": true, "memberIds": ["%s"], "status": "launched"}
                """.formatted(cohort, facilitator.id(), guest.id()));
        for (Person member : List.of(facilitator, guest, late)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> member.gets("/api/spaces/" + cohort)
                            .statusCode(200)
                            .body("cohortId", equalTo(cohort.toString()))
                            .body("moderator", equalTo(member == facilitator)));
        }
        owner.gets("/api/spaces/" + cohort).statusCode(404);
        guest.posts("/api/posts", Person.post(cohort.toString(), "tip")).statusCode(201);

        // On the last day it is still open, wherever one is; then it can be read.
        clock.tick(Instant.parse("2026-07-01T11:00:00Z"), 100).await().atMost(PATIENCE);
        guest.gets("/api/spaces/" + cohort).body("archived", equalTo(false));
        clock.tick(Instant.parse("2026-07-01T12:00:00Z"), 100).await().atMost(PATIENCE);
        guest.gets("/api/spaces/" + cohort).body("archived", equalTo(true));
        guest.posts("/api/posts", Person.post(cohort.toString(), "tip")).statusCode(409);
        // Who brings it back into use keeps it so.
        facilitator.asks().delete("/api/spaces/" + cohort + "/archive").then().statusCode(200);
        clock.tick(Instant.parse("2026-07-03T12:00:00Z"), 100).await().atMost(PATIENCE);
        guest.gets("/api/spaces/" + cohort).body("archived", equalTo(false));
    }

    @Test
    void whoeverLeavesACohortLeavesItsSpaceAndOneThatIsGivenUpCloses() {
        UUID cohort = UUID.randomUUID();
        Person facilitator = Person.with();
        Person waits = Person.with();
        String enrolment = """
                {"id": "%s", "version": 2, "memberId": "%s", "cohortId": "%s", "status": "%s"}""";
        String state = """
                {"id": "%s", "version": %d, "programmeTitle": "First contact", "name": "Pilot 2026", "facilitatorId": "%s",
                 "startsOn": "2026-06-01", "endsOn": "2030-06-30", "pilot": true, "memberIds": ["%s"], "status": "%s"}""";
        bus.send(
                "performance.cohort",
                cohort,
                LAUNCHED,
                state.formatted(cohort, 1, facilitator.id(), guest.id(), "launched"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> guest.gets("/api/spaces/" + cohort).statusCode(200));

        UUID key = UUID.randomUUID();
        for (String told : List.of("left", "waiting")) {
            UUID member = told.equals("left") ? guest.id() : waits.id();
            bus.send("performance.cohort", key, CHANGED, enrolment.formatted(key, member, cohort, told));
        }
        bus.send("performance.cohort", key, CHANGED, enrolment.formatted(key, facilitator.id(), cohort, "left"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> guest.gets("/api/spaces/" + cohort).statusCode(404));
        waits.gets("/api/spaces/" + cohort).statusCode(404);
        // Told again of the launch, as when a topic is read anew, they stay out.
        bus.send(
                "performance.cohort",
                cohort,
                LAUNCHED,
                state.formatted(cohort, 1, facilitator.id(), guest.id(), "launched"));
        bus.send(
                "performance.cohort",
                cohort,
                CLOSED,
                state.formatted(cohort, 3, facilitator.id(), guest.id(), "cancelled"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> facilitator.gets("/api/spaces/" + cohort).body("archived", equalTo(true)));
        guest.gets("/api/spaces/" + cohort).statusCode(404);
    }

    @Test
    void whoIsSuspendedReadsAndWritesAgainAfterwards() {
        String space = owner.setsUp(wish("open", Map.of()));
        UUID id = UUID.fromString(space);
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        spaces.suspend(id, guest.id(), tomorrow).await().atMost(PATIENCE);
        guest.gets("/api/posts?spaceId=" + space).statusCode(200);
        guest.posts("/api/posts", Person.post(space, "tip"))
                .statusCode(403)
                .body("detail", containsString("write again after"));
        guest.gets("/api/spaces/" + space).body("membership", equalTo("left"));
        // Neither leaving and coming back nor a shorter suspension ends it, nor the end of another one.
        puts(guest, space + "/membership").statusCode(204);
        spaces.suspend(id, guest.id(), Instant.now()).await().atMost(PATIENCE);
        spaces.endSuspension(id, guest.id(), tomorrow.minusSeconds(1)).await().atMost(PATIENCE);
        guest.posts("/api/posts", Person.post(space, "tip")).statusCode(403);
        spaces.endSuspension(id, guest.id(), tomorrow).await().atMost(PATIENCE);
        guest.posts("/api/posts", Person.post(space, "tip")).statusCode(201);
    }

    @Test
    void whoIsToldOfSomethingInASpaceIsWhoCanReadItNow() {
        UUID space = UUID.fromString(owner.setsUp(wish("private", Map.of("memberIds", List.of(guest.id())))));
        UUID stranger = UUID.randomUUID();
        assertEquals(Set.of(owner.id(), guest.id()), admitted(space, owner.id(), guest.id(), stranger, manager.id()));
        UUID open = UUID.fromString(owner.setsUp(wish("open", Map.of())));
        isKnown(guest, "Guest", null);
        assertTrue(spaces.admits(open, guest.id()).await().atMost(PATIENCE));
        deactivate(guest);
        await().atMost(PATIENCE)
                .until(() -> !spaces.admits(open, guest.id()).await().atMost(PATIENCE));
        assertFalse(spaces.admits(UUID.randomUUID(), owner.id()).await().atMost(PATIENCE));
        assertTrue(spaces.moderatedBy(new Reader(owner.id(), null, false, false))
                .await()
                .atMost(PATIENCE)
                .containsAll(List.of(space, open)));
    }

    @Test
    void sixWhoJoinAndLeaveAtOnceAllGetTheirWay() {
        String space = owner.setsUp(wish("open", Map.of()));
        List<Person> many = Stream.generate(Person::with).limit(6).toList();
        many.parallelStream()
                .forEach(person -> puts(person, space + "/membership").statusCode(204));
        owner.gets("/api/spaces/" + space).body("memberCount", equalTo(7));
        many.parallelStream()
                .limit(3)
                .forEach(person -> person.asks()
                        .delete("/api/spaces/" + space + "/membership")
                        .then()
                        .statusCode(204));
        owner.gets("/api/spaces/" + space).body("memberCount", equalTo(4));
        String next = owner.gets("/api/spaces/" + space + "/members?limit=3")
                .body("items.size()", equalTo(3))
                .extract()
                .path("next");
        owner.gets("/api/spaces/" + space + "/members?limit=3&after=" + next)
                .body("items.size()", equalTo(1))
                .body("next", nullValue());
    }

    @Test
    void whoModeratesTakesAMemberOutAndNotTheOwnerNorWhereMembersAreNotShown() {
        String space = owner.setsUp(wish("private", Map.of("memberIds", List.of(guest.id(), manager.id()))));
        String path = "/api/spaces/" + space + "/members/";
        guest.deletes(path + manager.id()).statusCode(403);
        Person.with().deletes(path + guest.id()).statusCode(404);
        owner.deletes(path + owner.id()).statusCode(409);
        owner.deletes(path + guest.id()).statusCode(204);
        guest.gets("/api/spaces/" + space).statusCode(404);
        guest.gets("/api/posts?spaceId=" + space).statusCode(404);
        owner.deletes(path + UUID.randomUUID()).statusCode(404);
        String safe = owner.opensSafeSpace();
        puts(guest, safe + "/membership").statusCode(204);
        owner.deletes("/api/spaces/" + safe + "/members/" + guest.id()).statusCode(403);
    }

    private Set<UUID> admitted(UUID space, UUID... members) {
        return spaces.admits(space, List.of(members)).await().atMost(PATIENCE);
    }

    private void isKnown(Person person, String name, UUID team) {
        person.isToldOf(1, name, team);
        await().atMost(PATIENCE).until(() -> names(person).equals(name));
    }

    private String names(Person person) {
        return members.names(List.of(person.id())).await().atMost(PATIENCE).getOrDefault(person.id(), "");
    }

    private void deactivate(Person person) {
        bus.send(
                "identity.member",
                person.id(),
                "academy.praxis.identity.member-deactivated.v1",
                "{\"id\":\"%s\",\"version\":9,\"displayName\":\"Gone\",\"teamId\":null,\"status\":\"DEACTIVATED\"}"
                        .formatted(person.id()));
    }

    private void tell(UUID team, long version, String name, UUID lead) {
        bus.send("identity.team", team, TEAM_CHANGED, """
                {"id": "%s", "version": %d, "name": "%s", "leadId": "%s", "description": null}
                """.formatted(team, version, name, lead));
    }

    private static Map<String, Object> wish(String kind, Map<String, ?> more) {
        Map<String, Object> wish = new HashMap<>(more);
        wish.put("name", "A " + kind + " space");
        wish.put("purpose", "To share");
        wish.put("kind", kind);
        return wish;
    }

    private static ValidatableResponse puts(Person person, String path) {
        return person.asks().put("/api/spaces/" + path).then();
    }

    private static ValidatableResponse puts(Person person, String path, Object body) {
        return person.asks().body(body).put("/api/spaces/" + path).then();
    }

    private static ValidatableResponse edits(Person person, String space, String ifMatch, Object text) {
        var request = person.asks().body(text);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/spaces/" + space)
                .then();
    }
}
