package academy.praxis.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void readsBackTheKeyThatItWasMadeOf() {
        Instant time = Instant.parse("2026-11-23T09:30:00.123456Z");
        UUID id = UUID.randomUUID();

        Cursor read = Cursor.parse(Cursor.after(time, id).toString());

        assertEquals(time, read.instant(0));
        assertEquals(id, read.uuid(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "bm90LWEta2V5", "////"})
    void refusesWhatNoListGaveAndNamesTheParameter(String foreign) {
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> Cursor.parse(foreign).uuid(1));

        assertEquals(ProblemType.VALIDATION, refusal.type());
        assertEquals("after", refusal.violations().get(0).field());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z"
            })
    void refusesTimesThatNoDatabaseKnows(String time) {
        Cursor cursor = Cursor.parse(Cursor.after(time).toString());

        ProblemException refusal = assertThrows(ProblemException.class, () -> cursor.instant(0));
        assertEquals("after", refusal.violations().get(0).field());
    }

    @Test
    void refusesTextThatNoDatabaseHolds() {
        assertThrows(
                ProblemException.class, () -> Cursor.parse(Cursor.after("a\0b").toString()));
    }

    @Test
    void startsBeforeTheFirstRowWhenNoneIsGiven() {
        assertTrue(Cursor.parse(null).isStart());
        assertTrue(Cursor.parse("").isStart());
    }
}
