package academy.praxis.catalog.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.kit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:30:00.123456789Z");

    @Test
    void withoutATimeItIsNowToTheMicrosecond() {
        assertEquals(Instant.parse("2026-11-25T08:30:00.123456Z"), ClientTime.of(null, NOW));
    }

    @Test
    void aClockThatIsABitAheadDoesNotOutdoWhatComesNext() {
        assertEquals(ClientTime.of(null, NOW), ClientTime.of(NOW.plusSeconds(299), NOW));
    }

    @Test
    void whatADeviceKeptForAMonthIsTaken() {
        Instant then = NOW.minus(ClientTime.OLDEST);

        assertEquals(Instant.parse("2026-10-26T08:30:00.123456Z"), ClientTime.of(then, NOW));
    }

    @Test
    void whatIsOlderOrInTheFutureIsRefused() {
        assertThrows(ProblemException.class, () -> ClientTime.of(NOW.plus(Duration.ofMinutes(6)), NOW));
        assertThrows(ProblemException.class, () -> ClientTime.of(NOW.minus(Duration.ofDays(31)), NOW));
        assertThrows(ProblemException.class, () -> ClientTime.of(Instant.MAX, NOW));
        assertThrows(ProblemException.class, () -> ClientTime.of(Instant.MIN, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-11-25", "2026-11-25T08:30", "1764059400", "+999999999-12-31T23:59:59Z"})
    void whatIsNoTimeIsRefusedByItsName(String text) {
        ProblemException fault = assertThrows(ProblemException.class, () -> ClientTime.parse(text, NOW));

        assertEquals("at", fault.violations().get(0).field());
    }
}
