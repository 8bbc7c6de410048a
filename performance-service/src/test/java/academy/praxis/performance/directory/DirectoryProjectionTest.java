package academy.praxis.performance.directory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DirectoryProjectionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Directory directory;

    @Inject
    MeterRegistry meters;

    private final BusProbe bus = BusProbe.here();
    private final UUID id = UUID.randomUUID();
    private final UUID north = UUID.randomUUID();
    private final UUID south = UUID.randomUUID();

    @Test
    void aMemberIsFoundByTeamAndByAddressAndFollowsThemWhenTheyMove() {
        toldMember(1, north, "ACTIVE");
        await().atMost(PATIENCE).until(() -> inTeam(north).equals(Set.of(id)));
        assertEquals(
                Set.of(id),
                directory
                        .membersMeant(List.of(id + "@praxis.example"))
                        .await()
                        .indefinitely()
                        .get(id + "@praxis.example"));

        toldMember(2, south, "ACTIVE");

        await().atMost(PATIENCE).until(() -> inTeam(south).equals(Set.of(id)));
        assertEquals(Set.of(), inTeam(north));
    }

    @Test
    void whoeverIsDeactivatedIsInNoTeamAndStillKnown() {
        toldMember(1, north, "ACTIVE");
        toldMember(2, north, "DEACTIVATED");
        await().atMost(PATIENCE)
                .until(() -> members().containsKey(id) && !members().get(id).active());

        assertEquals(Set.of(), inTeam(north));
        assertEquals(Set.of("learner", "stakeholder"), members().get(id).roles());
    }

    @Test
    void anOlderStateOfAMemberDoesNotOverwriteANewerOne() {
        toldMember(5, south, "ACTIVE");
        toldMember(4, north, "ACTIVE");
        awaitPoison("identity.member");

        assertEquals(Set.of(id), inTeam(south));
        assertEquals(Set.of(), inTeam(north));
    }

    @Test
    void anOlderNameOfATeamDoesNotOverwriteANewerOne() {
        toldTeam(2, "Intake");
        toldTeam(1, "Front door");
        awaitPoison("identity.team");

        assertEquals(
                Map.of(id, "Intake"), directory.teamNames(List.of(id)).await().indefinitely());
    }

    @Test
    void whoLeadsWhomIsKnown() {
        UUID lead = UUID.randomUUID();
        bus.send("identity.team", id, "academy.praxis.identity.team-changed.v1", """
                {"id":"%s","version":1,"name":"Ward","leadId":"%s"}""".formatted(id, lead));
        bus.send("identity.member", id, "academy.praxis.identity.member-updated.v1", """
                {"id":"%s","version":1,"displayName":"Anna","email":"a@praxis.example","teamId":"%s","leadId":"%s",
                 "jobRole":"nurse","languages":["nl","en"],"timeZone":"Europe/Amsterdam","roles":[],"status":"ACTIVE"}""".formatted(id, north, lead));
        await().atMost(PATIENCE).until(() -> members().containsKey(id));

        Member anna = members().get(id);
        assertEquals(
                List.of("nurse", lead, List.of("nl", "en"), "Europe/Amsterdam"),
                List.of(anna.jobRole(), anna.leadId(), anna.languages(), anna.timeZone()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        Map.of(id, new Team(id, "Ward", lead)),
                        directory.teamsLedBy(List.of(lead)).await().indefinitely()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"member-registered", "member-updated", "member-deactivated"})
    void whatIdentityPromisesOfMembersIsUnderstood(String event) throws JsonProcessingException {
        MemberEvent read = new ObjectMapper()
                .readValue(EventContracts.example("academy.praxis.identity." + event + ".v1"), MemberEvent.class);

        assertTrue(read.isComplete());
        assertEquals(!event.equals("member-deactivated"), read.isActive());
    }

    @Test
    void whatIdentityPromisesOfTeamsIsUnderstood() throws JsonProcessingException {
        assertTrue(new ObjectMapper()
                .readValue(EventContracts.example("academy.praxis.identity.team-changed.v1"), TeamEvent.class)
                .isComplete());
    }

    private void toldMember(long version, UUID team, String status) {
        String data = """
                {"id":"%s","version":%d,"displayName":"Anna","email":"%s@Praxis.example","teamId":"%s",
                 "roles":["learner","stakeholder"],"status":"%s"}""".formatted(id, version, id, team, status);
        bus.send("identity.member", id, "academy.praxis.identity.member-updated.v1", data);
    }

    private void toldTeam(long version, String name) {
        String data = "{\"id\":\"%s\",\"version\":%d,\"name\":\"%s\"}".formatted(id, version, name);
        bus.send("identity.team", id, "academy.praxis.identity.team-changed.v1", data);
    }

    /** Poison of the same key comes behind what was told before: once it is parked, that was applied. */
    private void awaitPoison(String topic) {
        var parked = meters.counter("praxis.dead.letters", "topic", bus.namespace() + "." + topic);
        double before = parked.count();
        bus.send(topic, id.toString(), Map.of(), "poison");
        await().atMost(PATIENCE).until(() -> parked.count() > before);
    }

    private Set<UUID> inTeam(UUID team) {
        return directory.membersOfTeams(List.of(team)).await().indefinitely().keySet();
    }

    private Map<UUID, Member> members() {
        return directory.members(List.of(id)).await().indefinitely();
    }
}
