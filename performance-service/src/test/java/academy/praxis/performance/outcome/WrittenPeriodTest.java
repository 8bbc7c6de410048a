package academy.praxis.performance.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "WEEKLY,2026-W14,2026-W14",
        "WEEKLY,2026W14,2026-W14",
        "WEEKLY,2026-w4,2026-W04",
        "WEEKLY,2026-03-30,2026-W14",
        "WEEKLY,30-03-2026,2026-W14",
        "WEEKLY,30.3.2026,2026-W14",
        "WEEKLY,30/03/2026,2026-W14",
        "WEEKLY,03/30/2026,2026-W14",
        // 6 July is a Monday, 7 June is none.
        "WEEKLY,06/07/2026,2026-W28",
        // The week of 29 December 2025 is the first of 2026.
        "WEEKLY,2025-12-29,2026-W01",
        "MONTHLY,2026-04,2026-04",
        "MONTHLY,4/2026,2026-04",
        "MONTHLY,2026-04-01,2026-04",
        "MONTHLY,01-04-2026,2026-04",
        "MONTHLY,01/04/2026,2026-04",
        "MONTHLY,01/01/2026,2026-01",
        "QUARTERLY,2026-Q2,2026-Q2",
        "QUARTERLY,2026q2,2026-Q2",
        "QUARTERLY,2026-04-01,2026-Q2",
        "QUARTERLY,01/04/2026,2026-Q2"
    })
    void aPeriodIsReadAsPeopleWriteIt(Cadence cadence, String text, String period) {
        WrittenPeriod written = WrittenPeriod.read(text, cadence);

        assertNull(written.fault());
        assertEquals(period, written.period().text());
        assertEquals(Period.parse(period, cadence).orElseThrow(), written.period());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    WEEKLY    | 2026-03-31 | must be an ISO week such as 2026-W14; this date is not the first day of one
                    WEEKLY    | 2026-02-30 | must be an ISO week such as 2026-W14
                    WEEKLY    | 2026-W54   | must be an ISO week such as 2026-W14
                    WEEKLY    | 30-03-26   | must be an ISO week such as 2026-W14
                    WEEKLY    | 0030-03-26 | must be an ISO week such as 2026-W14
                    WEEKLY    | 2026-04    | must be an ISO week such as 2026-W14
                    MONTHLY   | 2026-W14   | must be a month such as 2026-04
                    MONTHLY   | 13/2026    | must be a month such as 2026-04
                    QUARTERLY | 2026-05-01 | must be a quarter such as 2026-Q2; this date is not the first day of one
                    QUARTERLY | 2026-Q5    | must be a quarter such as 2026-Q2
                    """)
    void whatCannotBeReadIsSaid(Cadence cadence, String text, String fault) {
        assertEquals(fault, WrittenPeriod.read(text, cadence).fault());
    }

    @Test
    void aDateThatIsAMondayWhicheverWayItIsReadIsNotGuessed() {
        LocalDate both = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2036, 1, 1))
                .filter(date -> date.getDayOfMonth() <= 12 && date.getDayOfMonth() != date.getMonthValue())
                .filter(date -> date.getDayOfWeek() == DayOfWeek.MONDAY)
                .filter(date -> LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue())
                                .getDayOfWeek()
                        == DayOfWeek.MONDAY)
                .findFirst()
                .orElseThrow();
        LocalDate turned = LocalDate.of(both.getYear(), both.getDayOfMonth(), both.getMonthValue());
        String text = "%d/%d/%d".formatted(both.getDayOfMonth(), both.getMonthValue(), both.getYear());

        assertEquals(
                "may be " + both + " or " + turned + "; write the year first",
                WrittenPeriod.read(text, Cadence.WEEKLY).fault());
    }
}
