package academy.praxis.performance.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    /** Week starts as `date -d` and the ISO week calendar give them; 2020 and 2026 have 53 weeks. */
    @ParameterizedTest
    @CsvSource({
        "WEEKLY,    2026-W14, 2026-03-30",
        "WEEKLY,    2026-W01, 2025-12-29",
        "WEEKLY,    2026-W53, 2026-12-28",
        "WEEKLY,    2020-W53, 2020-12-28",
        "WEEKLY,    2021-W01, 2021-01-04",
        "MONTHLY,   2026-04,  2026-04-01",
        "MONTHLY,   2026-12,  2026-12-01",
        "QUARTERLY, 2026-Q1,  2026-01-01",
        "QUARTERLY, 2026-Q4,  2026-10-01"
    })
    void startsOnTheFirstDayOfItsWeekMonthOrQuarter(Cadence cadence, String text, LocalDate start) {
        assertEquals(Optional.of(new Period(text, start)), Period.parse(text, cadence));
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY,    2026-04",
        "WEEKLY,    2026-Q2",
        "WEEKLY,    2026-W00",
        "WEEKLY,    2026-W54",
        "WEEKLY,    2025-W53",
        "WEEKLY,    2026-W4",
        "WEEKLY,    2026W14",
        "WEEKLY,    2026-w14",
        "WEEKLY,    2026-03-30",
        "MONTHLY,   2026-13",
        "MONTHLY,   2026-00",
        "MONTHLY,   2026-W14",
        "MONTHLY,   04/2026",
        "MONTHLY,   1026-04",
        "QUARTERLY, 2026-Q0",
        "QUARTERLY, 2026-Q5",
        "QUARTERLY, 2026-04",
        "QUARTERLY, ''"
    })
    void isNotReadWhenItDoesNotFitTheCadence(Cadence cadence, String text) {
        assertTrue(Period.parse(text, cadence).isEmpty());
    }

    @Test
    void hasBegunFromItsFirstDayOn() {
        Period week = Period.parse("2026-W14", Cadence.WEEKLY).orElseThrow();

        assertFalse(week.hasBegun(LocalDate.of(2026, 3, 29)));
        assertTrue(week.hasBegun(LocalDate.of(2026, 3, 30)));
    }
}
