package academy.praxis.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.systemtests.PatientClient.Request;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An administrator describes a team anew each time, and takes in a member now and then. */
final class IdentityWork extends Work {
    private static final String ADMIN = "amira.haddad";
    /** Each member gets an account at Keycloak, which takes a while. */
    private static final int TAKES_IN_EVERY = 4;

    private final String team;
    private final String before;
    private volatile String said;
    private int round;

    IdentityWork(PatientClient client) {
        super(client);
        team = "/api/teams/"
                + client.expect(200, Request.get(ADMIN, "/api/teams")).getString("items[0].id");
        before = client.expect(200, Request.get(ADMIN, team)).getString("description");
    }

    @Override
    Request oneMore(String name) {
        return Request.post(
                ADMIN,
                "/api/members",
                json(Map.of(
                        "displayName",
                        name,
                        "email",
                        name.replace(' ', '-') + "@praxis.example",
                        "jobRole",
                        "Locum",
                        "languages",
                        List.of("en"),
                        "timeZone",
                        "Europe/Amsterdam")),
                null);
    }

    @Override
    void round() {
        if (round++ % TAKES_IN_EVERY == 0) {
            make(nextName());
        }
        describe(mark + " " + round);
        client.expect(200, Request.get("sam.murphy", "/api/members/me"));
    }

    private void describe(String description) {
        JsonPath now = client.expect(200, Request.get(ADMIN, team));
        Map<String, Object> content = new HashMap<>();
        content.put("name", now.getString("name"));
        content.put("leadId", now.getString("leadId"));
        content.put("description", description);
        client.expect(200, Request.put(ADMIN, team, json(content), now.getInt("version")));
        said = description;
    }

    @Override
    void verify(Bus bus) {
        assertListed(ADMIN, "/api/members?q=" + mark, "displayName");
        assertTold(bus, "identity.member", made);
        JsonPath now = client.expect(200, Request.get(ADMIN, team));
        assertEquals(said, now.getString("description"));
        String id = now.getString("id");
        assertTrue(
                bus.await(
                        "identity.team",
                        told -> told.containsKey(id)
                                && said.equals(new JsonPath(told.get(id)).getString("description"))),
                "the team's last description");
        describe(before);
    }
}
