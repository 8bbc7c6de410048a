package academy.praxis.local.demo;

import academy.praxis.local.api.Answer;
import academy.praxis.local.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.stream.Stream;

/** Pairings that are under way: the mentee asked, the mentor said yes, they agreed on how, on a goal, and on when they talk. */
final class DemoPairings {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Loading loading;

    DemoPairings(Loading loading) {
        this.loading = loading;
    }

    void load() {
        loading.each("pairings", DemoData.pairings(), this::pairing);
    }

    private int pairing(JsonNode pairing) {
        String email = pairing.path("mentee").asText();
        Api mentee = loading.as(email);
        Api mentor = loading.as(pairing.path("mentor").asText());
        if (!mentee.all("/api/pairings/mine").isEmpty()) {
            return 0;
        }
        JsonNode request = mentee.all("/api/mentee-requests/mine").get(0);
        String id = loading.eventually(() -> mentee.post(
                        "/api/mentee-requests/" + request.path("id").asText() + "/mentors",
                        Map.of(
                                "mentorId",
                                loading.id("member", pairing.path("mentor").asText()),
                                "kind",
                                "mentor"),
                        Loading.key("pairing", email)))
                .text("pairingId");
        String path = "/api/pairings/" + id;
        loading.eventually(() -> mentor.post(path + "/acceptance", null, null));
        Answer agreement = loading.eventually(() -> mentee.put(path + "/agreement", agreement(pairing), null));
        loading.eventually(() -> mentor.post(path + "/agreement/consent", null, null, agreement.version()));
        loading.eventually(() -> mentee.post(path + "/goals", goal(pairing), Loading.key("goal", email)));
        Answer session = loading.eventually(
                () -> mentee.post(path + "/sessions", session(pairing), Loading.key("session", email)));
        String first = session.body().path("times").path(0).path("startsAt").asText();
        loading.eventually(
                () -> mentor.post(path + "/sessions/" + session.id() + "/acceptance", Map.of("startsAt", first), null));
        return 1;
    }

    private static Map<String, Object> agreement(JsonNode pairing) {
        return Map.of(
                "purpose",
                pairing.path("purpose").asText(),
                "rhythm",
                pairing.path("rhythm").asText(),
                "sessionLength",
                "PT45M",
                "confidentiality",
                "What we say stays between us; what endangers somebody does not.",
                "absence",
                "Whoever cannot come says so the day before and offers two other times.",
                "until",
                LocalDate.now(ZONE).plusMonths(6).toString());
    }

    private static Map<String, Object> goal(JsonNode pairing) {
        return Map.of(
                "words", pairing.path("goal").asText(),
                "task", pairing.path("task").asText(),
                "targetDate", LocalDate.now(ZONE).plusMonths(3).toString());
    }

    private static Map<String, Object> session(JsonNode pairing) {
        return Map.of(
                "title",
                "Getting to know each other",
                "agendaTemplate",
                "first-session",
                "minutes",
                45,
                "startTimes",
                Stream.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)
                        .map(DemoPairings::tenOClock)
                        .toList());
    }

    private static String tenOClock(DayOfWeek day) {
        return LocalDate.now(ZONE)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.next(day))
                .atTime(LocalTime.of(10, 0))
                .atZone(ZONE)
                .toInstant()
                .toString();
    }
}
