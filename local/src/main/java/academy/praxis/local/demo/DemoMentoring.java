package academy.praxis.local.demo;

import academy.praxis.local.api.Answer;
import academy.praxis.local.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Who offers mentoring and who asks for it. */
final class DemoMentoring {

    private static final int NONE = 404;

    private final Loading loading;

    DemoMentoring(Loading loading) {
        this.loading = loading;
    }

    void load() {
        loading.each("mentor profiles", DemoData.mentorProfiles(), this::profile);
        loading.each("mentee requests", DemoData.menteeRequests(), this::request);
    }

    private int profile(JsonNode profile) {
        Api mentor = loading.as(profile.path("member").asText());
        Answer present = loading.eventually(() -> mentor.get("/api/mentor-profiles/me"), Set.of(NONE));
        if (present.isDone()) {
            return 0;
        }
        loading.eventually(() -> mentor.put("/api/mentor-profiles/me", DemoData.content(profile, "member"), null));
        return 1;
    }

    private int request(JsonNode request) {
        String email = request.path("member").asText();
        Api mentee = loading.as(email);
        if (!mentee.all("/api/mentee-requests/mine").isEmpty()) {
            return 0;
        }
        ObjectNode content = DemoData.content(request, "member", "preferredMentors");
        ArrayNode ranks = content.putArray("preferredMentors");
        request.path("preferredMentors").forEach(tied -> {
            ArrayNode mentors = ranks.addArray();
            DemoData.texts(tied).forEach(mentor -> mentors.add(loading.id("member", mentor)));
        });
        loading.eventually(() -> mentee.post("/api/mentee-requests", content, Loading.key("request", email)));
        return 1;
    }
}
