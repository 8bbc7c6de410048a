package academy.praxis.local.demo;

import academy.praxis.local.api.Answer;
import academy.praxis.local.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
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

    /** Goes on where an earlier loading ended. */
    private int pairing(JsonNode pairing) {
        String email = pairing.path("mentee").asText();
        Api mentee = loading.as(email);
        Api mentor = loading.as(pairing.path("mentor").asText());
        List<JsonNode> present = mentee.all("/api/pairings/mine");
        String path = "/api/pairings/"
                + (present.isEmpty()
                        ? ask(pairing, mentee)
                        : present.get(0).path("id").asText());
        if (isProposed(mentee.get(path))) {
            loading.eventually(() -> mentor.post(path + "/acceptance", null, null));
        }
        Answer agreement = mentee.get(path + "/agreement").orThrow();
        if (!agreement.body().path("holds").asBoolean()) {
            Answer written = agreement.body().path("written").asBoolean()
                    ? agreement
                    : mentee.put(path + "/agreement", agreement(pairing), null).orThrow();
            mentor.post(path + "/agreement/consent", null, null, written.version())
                    .orThrow();
        }
        if (mentee.all(path + "/goals").isEmpty()) {
            mentee.post(path + "/goals", goal(pairing), Loading.key("goal", email))
                    .orThrow();
        }
        List<JsonNode> sessions = mentee.all(path + "/sessions");
        JsonNode session = sessions.isEmpty()
                ? mentee.post(path + "/sessions", session(), Loading.key("session", email))
                        .orThrow()
                        .body()
                : sessions.get(0);
        JsonNode first = session.path("offer").path("times").path(0).path("time");
        if (!first.isMissingNode()) {
            mentor.post(
                            path + "/sessions/" + session.path("id").asText() + "/acceptance",
                            Map.of("startsAt", first.path("startsAt").asText()),
                            null)
                    .orThrow();
        }
        return present.isEmpty() ? 1 : 0;
    }

    private String ask(JsonNode pairing, Api mentee) {
        JsonNode request = mentee.all("/api/mentee-requests/mine").get(0);
        String mentor = loading.id("member", pairing.path("mentor").asText());
        return loading.eventually(() -> mentee.post(
                        "/api/mentee-requests/" + request.path("id").asText() + "/mentors",
                        Map.of("mentorId", mentor, "kind", "mentor"),
                        Loading.key("pairing", mentee.member())))
                .text("pairingId");
    }

    private static boolean isProposed(Answer pairing) {
        return pairing.orThrow().text("status").equals("proposed");
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

    private static Map<String, Object> session() {
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
