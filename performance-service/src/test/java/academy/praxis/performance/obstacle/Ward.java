package academy.praxis.performance.obstacle;

import static org.awaitility.Awaitility.await;

import academy.praxis.performance.Academy;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.knownitem.KnownItems;
import academy.praxis.testing.BusProbe;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A team with a lead, who reports to somebody, and two nurses. New for each test, so that nobody sees another test's obstacles. */
record Ward(UUID team, UUID lead, UUID leadsLead, UUID nurse, UUID colleague) {

    static Ward open() {
        UUID team = UUID.randomUUID();
        UUID lead = UUID.randomUUID();
        UUID leadsLead = Academy.newMember("Head", null);
        tell(
                "identity.team",
                team,
                "team-changed",
                "{\"id\":\"%s\",\"version\":1,\"name\":\"Ward %s\",\"leadId\":\"%s\"}".formatted(team, team, lead));
        member(lead, "Lead", team, leadsLead);
        UUID nurse = Academy.newMember("Nurse", team);
        UUID colleague = Academy.newMember("Colleague", team);
        Directory directory = CDI.current().select(Directory.class).get();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> directory
                                .teamsLedBy(List.of(lead))
                                .await()
                                .indefinitely()
                                .containsKey(team)
                        && directory
                                .members(List.of(lead))
                                .await()
                                .indefinitely()
                                .containsKey(lead));
        return new Ward(team, lead, leadsLead, nurse, colleague);
    }

    private static void member(UUID id, String name, UUID team, UUID leadId) {
        tell("identity.member", id, "member-registered", """
                {"id":"%s","version":1,"displayName":"%s","email":"%s@praxis.example","jobRole":"nurse","teamId":"%s",
                 "leadId":"%s","languages":["nl","en"],"timeZone":"Europe/Amsterdam","roles":["learner"],"status":"ACTIVE"}""".formatted(id, name, id, team, leadId));
    }

    /** A published item; waits until this service knows it. */
    static UUID item(String title, int minutes, String language, String task, String obstacle) {
        UUID id = UUID.randomUUID();
        tell("catalog.item", id, "item-published", """
                {"id":"%s","version":1,"title":"%s","form":"reference","minutes":%d,"languages":["%s"],"tasks":["%s"],
                 "obstacles":["%s"],"status":"published"}""".formatted(id, title, minutes, language, task, obstacle));
        KnownItems items = CDI.current().select(KnownItems.class).get();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> items.find(List.of(id)).await().indefinitely().containsKey(id));
        return id;
    }

    /** The lead leaves; waits until this service knows. */
    void leadLeaves() {
        tell("identity.member", lead, "member-deactivated", """
                {"id":"%s","version":2,"displayName":"Lead","email":"%s@praxis.example","jobRole":"nurse","teamId":"%s",
                 "leadId":"%s","languages":["nl"],"timeZone":"Europe/Amsterdam","roles":["learner"],"status":"DEACTIVATED"}""".formatted(lead, lead, team, leadsLead));
        Directory directory = CDI.current().select(Directory.class).get();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !directory
                        .members(List.of(lead))
                        .await()
                        .indefinitely()
                        .get(lead)
                        .active());
    }

    private static void tell(String topic, UUID id, String event, String data) {
        BusProbe.here().send(topic, id, "academy.praxis." + topic.split("\\.")[0] + "." + event + ".v1", data);
    }
}
