package academy.praxis.mentoring;

import static academy.praxis.mentoring.Requests.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.mentoring.candidate.MatchReason;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.pairing.ProposedMentee;
import academy.praxis.mentoring.pairing.ProposedPairing;
import academy.praxis.mentoring.profile.MentoringKind;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Pairings in the middle of their life, for the tests of what is in it. */
public final class LivePairings {
    private LivePairings() {}

    /** An active pairing, or a circle with more mentees than one. */
    public static UUID active(UUID mentor, UUID... mentees) {
        return activeIn(null, mentor, mentees);
    }

    /** As {@link #active(UUID, UUID...)}, of a match round. */
    public static UUID activeIn(UUID round, UUID mentor, UUID... mentees) {
        UUID id = proposed(round, mentor, mentees);
        accept(id, mentor);
        Arrays.stream(mentees).forEach(mentee -> accept(id, mentee));
        return id;
    }

    /** An active circle of these mentees to which somebody was asked who has not answered. */
    public static UUID circleWithOneAsked(UUID mentor, UUID asked, UUID... mentees) {
        UUID[] all = Stream.concat(Stream.of(mentees), Stream.of(asked)).toArray(UUID[]::new);
        UUID id = proposed(null, 1, mentor, all);
        accept(id, mentor);
        Arrays.stream(mentees).forEach(mentee -> accept(id, mentee));
        return id;
    }

    /** A proposal that nobody has answered. */
    public static UUID proposed(UUID round, UUID mentor, UUID... mentees) {
        return proposed(round, mentees.length, mentor, mentees);
    }

    private static UUID proposed(UUID round, int smallest, UUID mentor, UUID... mentees) {
        MentoringKind kind = mentees.length > 1 ? MentoringKind.CIRCLE : MentoringKind.MENTOR;
        List<ProposedMentee> asked = Arrays.stream(mentees)
                .map(mentee -> new ProposedMentee(
                        mentee, null, 0.7, List.of(new MatchReason(MatchReason.Kind.LANGUAGES, 0, List.of("nl")))))
                .toList();
        Pairings pairings = CDI.current().select(Pairings.class).get();
        return InTransaction.call(() -> pairings.propose(
                        List.of(new ProposedPairing(round, mentor, asked, kind, smallest)), Duration.ofDays(14)))
                .get(0);
    }

    /** Says yes. */
    public static void accept(UUID pairing, UUID member) {
        as("learner", member)
                .post("/api/pairings/" + pairing + "/acceptance")
                .then()
                .statusCode(200);
    }

    /** As if it had become active so many days earlier. */
    public static void age(UUID pairing, int days) {
        sql("update pairing set active_since = active_since - make_interval(days => " + days + ") where id = '"
                + pairing + "'");
    }

    /** Changes what is stored, where a test cannot wait for it. */
    public static void sql(String update) {
        InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(update).executeUpdate()));
    }

    /** The one text that a query gives. */
    public static String text(String query) {
        return InTransaction.call(() -> Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(query, String.class).getSingleResult()));
    }

    /** Leaves at nobody's fault. */
    public static void leave(UUID pairing, UUID member) {
        as("learner", member)
                .header("If-Match", "*")
                .body(Map.of("reason", "no-time"))
                .post("/api/pairings/" + pairing + "/exit")
                .then()
                .statusCode(200);
    }

    /** A request with the version of what was answered before. */
    public static io.restassured.specification.RequestSpecification matching(UUID member, Response known) {
        return as("learner", member).header("If-Match", known.header("ETag"));
    }

    /** The events of an aggregate are these, in order, each as promised. Gives their data. */
    public static List<String> told(String topic, UUID aggregate, String... what) {
        var events = BusProbe.here().eventsOf(topic, aggregate, what.length);
        assertEquals(
                Stream.of(what)
                        .map(one -> "academy.praxis.mentoring." + one + ".v1")
                        .toList(),
                events.stream().map(event -> BusProbe.header(event, "ce_type")).toList());
        events.forEach(event -> EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value()));
        return events.stream().map(event -> event.value()).toList();
    }
}
