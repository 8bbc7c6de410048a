package academy.praxis.mentoring.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInCalendarTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "29, 0", "30, 1", "31, 1", "89, 1", "90, 2", "149, 2", "150, 3", "390, 7"})
    void theFirstIsDueAfterThirtyDaysAndThenOneEverySixty(int days, int number) {
        assertEquals(number, CheckInCalendar.number(START, START.plus(Duration.ofDays(days))));
    }

    @Test
    void eachNumberIsTheLatestFromItsDueTimeUntilTheNext() {
        for (int number = 1; number < 20; number++) {
            Instant due = CheckInCalendar.due(START, number);
            assertEquals(number, CheckInCalendar.number(START, due));
            assertEquals(number - 1, CheckInCalendar.number(START, due.minusMillis(1)));
        }
    }
}
