package academy.praxis.mentoring.note;

import static academy.praxis.mentoring.Meetings.rows;
import static academy.praxis.mentoring.Requests.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.mentoring.LivePairings;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NotesWithoutKeyTest.NoKey.class)
class NotesWithoutKeyTest {
    private final UUID mentor = UUID.randomUUID();

    /** As an operator who forgot the key. */
    public static class NoKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("praxis.notes.keyset", "");
        }
    }

    @Test
    void withoutAKeyNotesAreRefusedAndNeverKeptInPlainText() {
        UUID pairing = LivePairings.active(mentor, UUID.randomUUID());

        as("mentor", mentor)
                .body(Map.of("audience", "me", "text", "Zebrafish"))
                .post("/api/pairings/" + pairing + "/notes")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:praxis:problem:dependency-unavailable"));

        assertEquals(List.of(), rows("select id from session_note where pairing_id = '" + pairing + "'"));
    }
}
