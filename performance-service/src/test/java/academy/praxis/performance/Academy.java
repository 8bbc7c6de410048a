package academy.praxis.performance;

import static org.awaitility.Awaitility.await;

import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.knownitem.KnownItems;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.TestTokens;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the other services tell of the academy, over the bus as they do. */
public final class Academy {
    /** Two teams; the tests' learner and mentor are in the first. */
    public static final UUID NORTH = id("team north");

    public static final UUID SOUTH = id("team south");

    /** An item that is published, and one that is retired. */
    public static final UUID ITEM = id("item");

    public static final UUID RETIRED_ITEM = id("retired item");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Academy() {}

    /** Tells of everybody that the tests share, once. */
    public static synchronized void open() {
        if (knows(TestTokens.memberId("mentor"))) {
            return;
        }
        team(NORTH, "Team North");
        team(SOUTH, "Team South");
        member(TestTokens.memberId("manager"), "Amira", null, "active", "manager");
        member(TestTokens.memberId("stakeholder"), "Grace", null, "active", "stakeholder");
        member(TestTokens.memberId("learner"), "Sam", NORTH, "active");
        item(ITEM, 1, "published");
        item(RETIRED_ITEM, 2, "retired");
        member(TestTokens.memberId("mentor"), "Noor", NORTH, "active", "mentor");
    }

    /** Tells of a member and waits until this service knows. */
    public static void member(UUID id, String name, UUID teamId, String status, String... roles) {
        String all = Arrays.stream(roles).map(role -> ",\"" + role + "\"").collect(Collectors.joining());
        String team = teamId == null ? "null" : "\"" + teamId + "\"";
        String data = """
                {"id":"%s","version":1,"displayName":"%s","email":"%s@praxis.example","jobRole":"nurse","teamId":%s,
                 "leadId":null,"languages":["en"],"timeZone":"Europe/Amsterdam","roles":["learner"%s],"status":"%s"}""".formatted(id, name, id, team, all, status.toUpperCase(java.util.Locale.ROOT));
        BusProbe.here().send("identity.member", id, "academy.praxis.identity.member-registered.v1", data);
        await().atMost(PATIENCE).until(() -> knows(id));
    }

    /** Tells of a new member with a new id, who is active. */
    public static UUID newMember(String name, UUID teamId, String... roles) {
        UUID id = UUID.randomUUID();
        member(id, name, teamId, "active", roles);
        return id;
    }

    /** Tells of a team and waits until this service knows. */
    public static void team(UUID id, String name) {
        String data = "{\"id\":\"%s\",\"version\":1,\"name\":\"%s\",\"leadId\":null}".formatted(id, name);
        BusProbe.here().send("identity.team", id, "academy.praxis.identity.team-changed.v1", data);
        await().atMost(PATIENCE)
                .until(() -> directory()
                        .teamNames(List.of(id))
                        .await()
                        .indefinitely()
                        .containsKey(id));
    }

    /** Tells of a new team with a new id, and who leads it. */
    public static UUID newTeam(String name, UUID leadId) {
        UUID id = UUID.randomUUID();
        String data = "{\"id\":\"%s\",\"version\":1,\"name\":\"%s\",\"leadId\":\"%s\"}".formatted(id, name, leadId);
        BusProbe.here().send("identity.team", id, "academy.praxis.identity.team-changed.v1", data);
        await().atMost(PATIENCE)
                .until(() -> directory()
                        .teamNames(List.of(id))
                        .await()
                        .indefinitely()
                        .containsKey(id));
        return id;
    }

    /** Tells that a member is no longer in the academy. */
    public static void deactivated(UUID id, String name, UUID teamId) {
        String data = """
                {"id":"%s","version":2,"displayName":"%s","email":"%s@praxis.example","jobRole":"nurse","teamId":"%s",
                 "leadId":null,"languages":["en"],"timeZone":"Europe/Amsterdam","roles":["learner"],"status":"DEACTIVATED"}""".formatted(id, name, id, teamId);
        BusProbe.here().send("identity.member", id, "academy.praxis.identity.member-deactivated.v1", data);
    }

    /** Tells of a new team with a new id. */
    public static UUID newTeam(String name) {
        UUID id = UUID.randomUUID();
        team(id, name);
        return id;
    }

    /** Tells of an item and waits until this service knows. */
    public static void item(UUID id, long version, String status) {
        String data = """
                {"id":"%s","version":%d,"title":"Item","summary":"What to say.","form":"reference","minutes":2,"status":"%s"}""".formatted(id, version, status);
        BusProbe.here().send("catalog.item", id, "academy.praxis.catalog.item-published.v1", data);
        KnownItems items = CDI.current().select(KnownItems.class).get();
        await().atMost(PATIENCE)
                .until(() -> items.find(List.of(id)).await().indefinitely().containsKey(id));
    }

    private static boolean knows(UUID memberId) {
        return directory().members(List.of(memberId)).await().indefinitely().containsKey(memberId);
    }

    private static Directory directory() {
        return CDI.current().select(Directory.class).get();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
