package academy.praxis.performance.outcome;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatedTest {
    private static final LocalDate FIRST = LocalDate.of(Dated.FIRST_YEAR, 1, 1);
    private static final LocalDate LAST = LocalDate.of(Dated.LAST_YEAR, 12, 31);

    private final Dated.Validator validator = new Dated.Validator();

    @ParameterizedTest
    @EnumSource(Cadence.class)
    void thePeriodOfEachDayThatIsTakenCanBeReadAgain(Cadence cadence) {
        for (LocalDate day : new LocalDate[] {FIRST, FIRST.plusDays(1), LAST.minusDays(1), LAST}) {
            assertTrue(validator.isValid(day, null));
            assertTrue(
                    Period.parse(Period.firstFrom(day, cadence).text(), cadence).isPresent(), day + " " + cadence);
        }
    }

    @Test
    void otherDaysAreNotTaken() {
        assertFalse(validator.isValid(FIRST.minusDays(1), null));
        assertFalse(validator.isValid(LAST.plusDays(1), null));
        assertFalse(validator.isValid(LocalDate.MAX, null));
        assertFalse(validator.isValid(LocalDate.MIN, null));
    }
}
