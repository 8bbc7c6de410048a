package academy.praxis.mentoring.note;

import static academy.praxis.mentoring.LivePairings.told;
import static academy.praxis.mentoring.Meetings.agreed;
import static academy.praxis.mentoring.Meetings.in;
import static academy.praxis.mentoring.Meetings.rows;
import static academy.praxis.mentoring.Requests.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.InTransaction;
import academy.praxis.mentoring.LivePairings;
import academy.praxis.mentoring.Meetings;
import academy.praxis.mentoring.pairing.Pairings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoteResourceTest {
    private static final String WORDS = "Zebrafish: she cried in the corridor.";

    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();

    @Inject
    Pairings pairings;

    private UUID pairing;
    private UUID session;

    @BeforeEach
    void aPairThatMeets() {
        pairing = LivePairings.active(mentor, mentee);
        session = agreed(pairing, mentor, mentee, in(24));
    }

    @Test
    void thoseInASessionReadItsNotesAndNobodyElse() {
        UUID note = written(mentor, "session", session);

        as("learner", mentee)
                .get(path(note))
                .then()
                .statusCode(200)
                .body("text", equalTo(WORDS))
                .body("authorId", equalTo(mentor.toString()));
        as("learner", mentee).get(notes() + "?sessionId=" + session).then().body("items.id", contains(note.toString()));
        for (String role : List.of("manager", "admin", "stakeholder", "mentor")) {
            as(role).get(path(note)).then().statusCode(404);
            as(role).get(notes()).then().statusCode(404);
            as(role).get(notes() + "?sessionId=" + session).then().statusCode(404);
            as(role).body(Map.of("audience", "me", "text", "x"))
                    .post(notes())
                    .then()
                    .statusCode(404);
        }
        as("learner", mentee)
                .header("If-Match", "*")
                .body(Map.of("text", "mine now"))
                .put(path(note))
                .then()
                .statusCode(403);
        as("learner", mentee).header("If-Match", "*").delete(path(note)).then().statusCode(403);
    }

    @Test
    void aNoteOfOnesOwnIsReadByItsAuthorAlone() {
        UUID ofSession = written(mentor, "me", session);
        UUID ofNone = written(mentor, "me", null);

        for (UUID note : List.of(ofSession, ofNone)) {
            as("learner", mentee).get(path(note)).then().statusCode(404);
            as("learner", mentee)
                    .header("If-Match", "*")
                    .delete(path(note))
                    .then()
                    .statusCode(404);
        }
        as("learner", mentee).get(notes() + "?sessionId=" + session).then().body("items", empty());
        as("learner", mentee).get(notes()).then().statusCode(200).body("items", empty());
        as("mentor", mentor).get(notes()).then().body("items.id", contains(ofNone.toString(), ofSession.toString()));
    }

    @Test
    void aNoteOfAnotherPairingIsNotReachedThroughOnesOwn() {
        UUID note = written(mentor, "session", session);
        UUID stranger = UUID.randomUUID();
        UUID own = LivePairings.active(stranger, UUID.randomUUID());

        as("learner", stranger)
                .get("/api/pairings/" + own + "/notes/" + note)
                .then()
                .statusCode(404);
        as("learner", stranger)
                .body(content("session", session))
                .post("/api/pairings/" + own + "/notes")
                .then()
                .statusCode(404);
        as("learner", stranger)
                .get("/api/pairings/" + own + "/notes?sessionId=" + session)
                .then()
                .statusCode(404);
    }

    @Test
    void itsAuthorChangesAndDeletesItInTheVersionThatTheyKnow() {
        UUID note = written(mentor, "session", session);
        String version = as("mentor", mentor).get(path(note)).header("ETag");

        rewrite(note, null, "second").then().statusCode(428);
        rewrite(note, version, "second").then().statusCode(200).body("text", equalTo("second"));
        rewrite(note, version, "third").then().statusCode(412);
        as("mentor", mentor)
                .header("If-Match", version)
                .delete(path(note))
                .then()
                .statusCode(412);
        as("mentor", mentor).header("If-Match", "*").delete(path(note)).then().statusCode(204);
        as("mentor", mentor).get(path(note)).then().statusCode(404);
        assertEquals(List.of(), rows("select id from session_note where id = '" + note + "'"));
    }

    @Test
    void wordsHaveTheirLimitAndSharedOnesASession() {
        Map<String, Object> longest = content("me", null);
        longest.put("text", "😀".repeat(10_000));
        post(mentor, longest).then().statusCode(201);
        longest.put("text", "x".repeat(20_001));
        post(mentor, longest).then().statusCode(400).body("violations.field", hasItem("text"));
        post(mentor, content("session", null)).then().statusCode(400).body("violations.field", hasItem("sessionId"));
        post(mentor, content("manager", session)).then().statusCode(400);
    }

    @Test
    void whoLeftKeepsTheirOwn() {
        UUID note = written(mentee, "me", null);
        UUID shared = written(mentor, "session", session);
        LivePairings.leave(pairing, mentee);

        as("learner", mentee).get(path(note)).then().statusCode(200);
        as("learner", mentee).get(path(shared)).then().statusCode(200);
        post(mentee, content("me", null)).then().statusCode(404);
    }

    @Test
    void notesAreNoLetterboxOnceSomebodyLeft() {
        UUID his = written(mentor, "session", session);
        UUID hers = written(mentee, "session", session);
        LivePairings.leave(pairing, mentee);

        post(mentor, content("session", session)).then().statusCode(409);
        post(mentee, content("session", session)).then().statusCode(409);
        rewrite(his, "*", "Come back.").then().statusCode(409);
        as("learner", mentee)
                .header("If-Match", "*")
                .body(Map.of("text", "No."))
                .put(path(hers))
                .then()
                .statusCode(409);
        // For oneself one may still write down what was said.
        post(mentor, content("me", session)).then().statusCode(201);
        as("learner", mentee).get(path(his)).then().statusCode(200).body("text", equalTo(WORDS));
    }

    @Test
    void sharedNotesAreWrittenForTwoMonthsAfterAGoodEnd() {
        InTransaction.call(() -> pairings.complete(pairing));
        post(mentor, content("session", session)).then().statusCode(201);
        LivePairings.sql("update pairing set ended_at = ended_at - interval '61 days' where id = '" + pairing + "'");

        post(mentor, content("session", session)).then().statusCode(409);
        post(mentor, content("me", session)).then().statusCode(201);
    }

    @Test
    void whoLeftACircleReadsNothingThatWasWrittenInItLater() {
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        pairing = LivePairings.active(mentor, mentee, second, third);
        session = Meetings.proposed(pairing, mentor, in(24));
        for (UUID member : List.of(mentee, second, third)) {
            Meetings.accept(pairing, session, member, in(24));
        }
        Meetings.move(session, in(-2));
        UUID before = written(mentor, "session", session);
        UUID changed = written(mentor, "session", session);
        LivePairings.leave(pairing, third);
        UUID after = written(mentor, "session", session);
        rewrite(changed, "*", "About who left.").then().statusCode(200);

        for (UUID hidden : List.of(after, changed)) {
            as("learner", third).get(path(hidden)).then().statusCode(404);
            as("learner", second).get(path(hidden)).then().statusCode(200);
        }
        as("learner", third)
                .get(notes() + "?sessionId=" + session)
                .then()
                .statusCode(200)
                .body("items.id", contains(before.toString()));
        post(third, content("session", session)).then().statusCode(409);
    }

    @Test
    void oneHasSoManyNotesOfASessionAndNoMore() {
        UUID note = written(mentor, "session", session);
        LivePairings.sql(
                "insert into session_note select gen_random_uuid(), version, pairing_id, session_id, author_id, audience, sealed,"
                        + " created_at, updated_at from session_note, generate_series(1, 199) where id = '" + note
                        + "'");

        post(mentor, content("session", session)).then().statusCode(409);
        post(mentor, content("me", session)).then().statusCode(409);
        post(mentor, content("me", null)).then().statusCode(201);
        post(mentee, content("session", session)).then().statusCode(201);
        as("mentor", mentor).header("If-Match", "*").delete(path(note)).then().statusCode(204);
        post(mentor, content("session", session)).then().statusCode(201);
    }

    @Test
    void noTableNoEventAndNoLogHoldsWhatANoteSays() {
        List<String> logged = new ArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(String.valueOf(line.getMessage()) + java.util.Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        String key = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                ids.add(as("mentor", mentor)
                        .header("Idempotency-Key", key)
                        .body(content("session", session))
                        .post(notes())
                        .then()
                        .statusCode(201)
                        .body("text", equalTo(WORDS))
                        .extract()
                        .path("id"));
            }
            rewrite(UUID.fromString(ids.get(0)), "*", WORDS + WORDS).then().statusCode(200);
        } finally {
            root.removeHandler(listener);
        }

        assertEquals(ids.get(0), ids.get(1), "a retry must not write twice");
        byte[] sealed = (byte[]) rows("select sealed from session_note where id = '" + ids.get(0) + "'")
                .get(0);
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("Zebrafish"));
        List<Object> tables = rows(
                "select cast(table_name as text) from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
        assertTrue(tables.contains("idempotency_key") && tables.contains("outbox"), tables::toString);
        for (Object table : tables) {
            assertEquals(
                    List.of(),
                    rows("select cast(t.* as text) from \"" + table
                            + "\" t where cast(t.* as text) like '%Zebrafish%'"),
                    table.toString());
        }
        // After the notes: an event of theirs would be on the bus before that of the cancellation.
        as("mentor", mentor)
                .header("If-Match", "*")
                .post(Meetings.path(pairing, session) + "/cancellation")
                .then()
                .statusCode(200);
        told("mentoring.session", session, "session-proposed", "session-scheduled", "session-cancelled")
                .forEach(event -> assertFalse(event.contains("Zebrafish"), event));
        logged.forEach(line -> assertFalse(line.contains("Zebrafish"), line));
    }

    private UUID written(UUID by, String audience, UUID of) {
        return UUID.fromString(
                post(by, content(audience, of)).then().statusCode(201).extract().path("id"));
    }

    private Response post(UUID by, Map<String, Object> content) {
        return as("learner", by).body(content).post(notes());
    }

    private Response rewrite(UUID note, String version, String text) {
        var request = as("mentor", mentor).body(Map.of("text", text));
        return (version == null ? request : request.header("If-Match", version)).put(path(note));
    }

    private static Map<String, Object> content(String audience, UUID of) {
        Map<String, Object> content = new HashMap<>(Map.of("audience", audience, "text", WORDS));
        if (of != null) {
            content.put("sessionId", of);
        }
        return content;
    }

    private String notes() {
        return "/api/pairings/" + pairing + "/notes";
    }

    private String path(UUID note) {
        return notes() + "/" + note;
    }
}
