package academy.praxis.community.member;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import academy.praxis.community.Person;
import academy.praxis.testing.BusProbe;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MemberProjectionTest {
    private static final String TOPIC = "identity.member";
    private static final String UPDATED = "academy.praxis.identity.member-updated.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    MemberRepository members;

    @Inject
    Names names;

    @Inject
    DirectoryEntry entry;

    @Inject
    MeterRegistry meters;

    private final BusProbe bus = BusProbe.here();
    private final UUID member = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();

    @Test
    void aMemberAndTheirTeamAreKnownAsTheDirectoryToldOfThem() {
        tell(1, "Sam Murphy", team);
        awaitName("Sam Murphy");
        assertEquals(Optional.of(team), teamOf());
    }

    @Test
    void anOlderOrRepeatedVersionChangesNothing() {
        // Given
        tell(3, "Third", team);
        awaitName("Third");
        // When
        tell(2, "Second", null);
        tell(3, "Third again", null);
        tell(1, "First", null);
        drained();
        // Then
        assertEquals("Third", name());
        assertEquals(Optional.of(team), teamOf());
    }

    @Test
    void anotherNameIsGivenAtOnceThoughNamesAreKept() {
        tell(1, "Sam Murphy", team);
        awaitName("Sam Murphy");
        assertEquals("Sam Murphy", given());

        tell(2, "Sam Jones", team);

        await().atMost(PATIENCE).until(() -> "Sam Jones".equals(given()));
    }

    @Test
    void whoWasErasedHasNoNameAnyMore() {
        tell(1, "Sam Murphy", team);
        awaitName("Sam Murphy");
        assertEquals("Sam Murphy", given());
        bus.send(
                TOPIC,
                member,
                UPDATED,
                "{\"id\":\"%s\",\"version\":2,\"displayName\":\"Sam Murphy\",\"status\":\"DEACTIVATED\"}"
                        .formatted(member));
        await().atMost(PATIENCE)
                .until(() -> !members.byId(member).await().atMost(PATIENCE).active());

        entry.erase(member, TextChoice.values()[0], 10).await().atMost(PATIENCE);

        assertEquals(null, given());
    }

    private String given() {
        return names.of(List.of(member)).await().atMost(PATIENCE).get(member);
    }

    @Test
    void whoLeavesTheirTeamIsInNone() {
        tell(1, "Sam Murphy", team);
        tell(2, "Sam Murphy", null);
        drained();
        assertEquals(Optional.empty(), teamOf());
    }

    @Test
    void whatCannotBeReadIsParkedAndCountedAndTheRestFlows() {
        double before = parked();
        // When: one without CloudEvents attributes, one with broken data, one without a version
        bus.send(TOPIC, member.toString(), Map.of(), "poison");
        bus.send(TOPIC, member, UPDATED, "{\"id\": 7}");
        bus.send(TOPIC, member, UPDATED, "{\"id\": \"" + member + "\", \"displayName\": \"No version\"}");
        tell(1, "After the poison", team);
        // Then
        awaitName("After the poison");
        assertEquals(before + 3, parked());
        Person.named("admin", "admin")
                .gets("/api/operations/community/dead-letters")
                .statusCode(200)
                .body("oldest.key", hasItem(member.toString()));
    }

    @Test
    void whatTheCommunityNeedsOfAMemberIsKeptAndWhenTheyWereFirstHeardOfStays() {
        // Given
        tell(1, "Sam Murphy", team);
        awaitName("Sam Murphy");
        Instant first = member().registeredAt();
        UUID lead = UUID.randomUUID();
        // When
        bus.send(TOPIC, member, "academy.praxis.identity.member-deactivated.v1", """
                {"id": "%s", "version": 2, "displayName": "Sam M.", "email": "sam@praxis.example", "teamId": null,
                 "leadId": "%s", "languages": ["nl", "en"], "roles": ["learner", "manager"], "status": "DEACTIVATED"}
                """.formatted(member, lead));
        awaitName("Sam M.");
        // Then
        assertEquals(
                new Member(
                        member,
                        "Sam M.",
                        null,
                        lead,
                        false,
                        true,
                        false,
                        List.of("nl", "en"),
                        "sam@praxis.example",
                        first),
                member());
        assertNotNull(first);
    }

    @Test
    void theFieldsOfAMemberThatNobodyHereNeedsAreNotRead() throws Exception {
        String event = """
                {"id": "%s", "version": 4, "displayName": "Sam", "email": "sam@praxis.example", "teamId": null,
                 "languages": ["en"], "status": "ACTIVE", "somethingNew": {"x": 1}}
                """.formatted(member);
        assertEquals(
                new MemberState(
                        member, 4L, "Sam", null, null, "sam@praxis.example", List.of("en"), List.of(), "ACTIVE"),
                new ObjectMapper().readValue(event, MemberState.class));
    }

    /** Waits until all that was sent of this member so far is applied, by a message of the same key that gets parked. */
    private void drained() {
        double before = parked();
        bus.send(TOPIC, member.toString(), Map.of(), "poison");
        await().atMost(Duration.ofSeconds(30)).until(() -> parked() > before);
    }

    private void tell(long version, String name, UUID teamId) {
        String teamJson = teamId == null ? "null" : "\"" + teamId + "\"";
        bus.send(
                TOPIC,
                member,
                UPDATED,
                "{\"id\":\"%s\",\"version\":%d,\"displayName\":\"%s\",\"teamId\":%s,\"email\":\"x@praxis.example\"}"
                        .formatted(member, version, name, teamJson));
    }

    private void awaitName(String name) {
        await().atMost(Duration.ofSeconds(30)).until(() -> name.equals(name()));
    }

    private String name() {
        return members.names(Set.of(member)).await().atMost(PATIENCE).get(member);
    }

    private Optional<UUID> teamOf() {
        return Optional.ofNullable(member()).map(Member::teamId);
    }

    private Member member() {
        return members.byId(member).await().atMost(PATIENCE);
    }

    private double parked() {
        return meters.counter("praxis.dead.letters", "topic", bus.namespace() + "." + TOPIC)
                .count();
    }
}
