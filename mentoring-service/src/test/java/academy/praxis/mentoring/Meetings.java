package academy.praxis.mentoring;

import static academy.praxis.mentoring.Requests.as;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Sessions as the tests of what hangs on them need them. */
public final class Meetings {
    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private Meetings() {}

    /** A time so many hours from when the tests began; the same whenever it is asked. */
    public static Instant in(long hours) {
        return START.plus(hours, ChronoUnit.HOURS);
    }

    /** What one sends to propose a session of an hour at these times. */
    public static Map<String, Object> at(Instant... times) {
        return new HashMap<>(Map.of(
                "title",
                "How to lead a safety plan",
                "link",
                "https://meet.example/room",
                "agenda",
                "- The secret of the front door",
                "startTimes",
                Stream.of(times).map(Instant::toString).toList(),
                "minutes",
                60));
    }

    /** Where a session is. */
    public static String path(UUID pairing, UUID session) {
        return "/api/pairings/" + pairing + "/sessions/" + session;
    }

    /** Proposes a session. */
    public static UUID proposed(UUID pairing, UUID by, Instant... times) {
        return UUID.fromString(as("learner", by)
                .body(at(times))
                .post("/api/pairings/" + pairing + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A session of a pair to whose time both said yes. */
    public static UUID agreed(UUID pairing, UUID by, UUID other, Instant time) {
        UUID session = proposed(pairing, by, time);
        accept(pairing, session, other, time).then().statusCode(200);
        return session;
    }

    /** Says yes to a time. */
    public static Response accept(UUID pairing, UUID session, UUID by, Instant time) {
        return as("learner", by).body(Map.of("startsAt", time.toString())).post(path(pairing, session) + "/acceptance");
    }

    /** As if it had been agreed on for another time, past ones too, which nobody can propose. */
    public static void move(UUID session, Instant startsAt) {
        InTransaction.call(() -> Panache.getSession()
                .flatMap(opened -> opened.createNativeQuery(
                                "update pairing_session set starts_at = :start, ends_at = :end where id = :id")
                        .setParameter("start", startsAt)
                        .setParameter("end", startsAt.plus(Duration.ofMinutes(60)))
                        .setParameter("id", session)
                        .executeUpdate()));
    }

    /** The rows of a query of one column. */
    public static List<Object> rows(String query) {
        return InTransaction.call(() -> Panache.getSession()
                .flatMap(opened -> opened.createNativeQuery(query, Object.class).getResultList()));
    }
}
