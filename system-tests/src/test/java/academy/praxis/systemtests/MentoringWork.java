package academy.praxis.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.systemtests.PatientClient.Request;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A manager prepares match rounds; a mentor says more and more of what they are good at. */
final class MentoringWork extends Work {
    private static final String MANAGER = "jonas.weber";
    private static final String MENTOR = "noor.bakker";
    private static final String PROFILE = "/api/mentor-profiles/me";

    private final List<String> skills;
    private volatile List<String> said;

    MentoringWork(PatientClient client) {
        super(client);
        skills = profile().getList("skills");
        said = skills;
    }

    private JsonPath profile() {
        return client.expect(200, Request.get(MENTOR, PROFILE));
    }

    @Override
    Request oneMore(String name) {
        return Request.post(MANAGER, "/api/match-rounds", json(Map.of("name", name, "kind", "mentor")), null);
    }

    @Override
    void round() {
        String name = nextName();
        String id = make(name);
        assertEquals(
                name,
                client.expect(200, Request.get(MANAGER, "/api/match-rounds/" + id))
                        .getString("content.name"));
        List<String> more = new ArrayList<>(skills);
        more.add(name);
        say(more);
    }

    private void say(List<String> more) {
        JsonPath profile = profile();
        Map<String, Object> content = new HashMap<>();
        for (String field : List.of(
                "strengths",
                "tasks",
                "languages",
                "timeZone",
                "weeklyHours",
                "yearsOfExperience",
                "workingTimes",
                "capacity",
                "circle",
                "chemistryTalks",
                "kinds",
                "open")) {
            content.put(field, profile.get(field));
        }
        content.put("skills", more);
        client.expect(200, Request.put(MENTOR, PROFILE, json(content), profile.getInt("version")));
        said = more;
    }

    @Override
    void verify(Bus bus) {
        assertListed(MANAGER, "/api/match-rounds", "content.name");
        JsonPath profile = profile();
        assertEquals(said, profile.getList("skills"));
        String id = profile.getString("memberId");
        assertTrue(
                bus.await(
                        "mentoring.profile",
                        told -> told.containsKey(id) && said.equals(new JsonPath(told.get(id)).getList("skills"))),
                "the last word of the mentor's skills");
        say(skills);
    }
}
