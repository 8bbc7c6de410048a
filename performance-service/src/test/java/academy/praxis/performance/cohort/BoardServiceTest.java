package academy.praxis.performance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import academy.praxis.performance.programme.Programmes;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardServiceTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 4})
    void whatItTookIsNotShownWhereFewerThanFiveSaidSo(long sayers) {
        ProgrammeComparison.Compared compared = compared(60, sayers);

        assertNull(compared.minutesSpent());
        assertNull(compared.minutesSpentPerMember());
        assertEquals(7, compared.members());
    }

    @Test
    void whatItTookIsShownOnceFiveSaidSo() {
        assertEquals(60, compared(60, 5).minutesSpent());
        assertEquals(12, compared(60, 5).minutesSpentPerMember());
    }

    @Test
    void whereNobodySaidSoNothingWasSpent() {
        assertEquals(0, compared(0, 0).minutesSpent());
        assertNull(compared(0, 0).minutesSpentPerMember());
    }

    private static ProgrammeComparison.Compared compared(long minutes, long sayers) {
        return BoardService.compared(
                new Programmes.Outline(UUID.randomUUID(), 1, "Programme", UUID.randomUUID(), true, List.of()),
                new SummaryRepository.ProgrammeCounts(List.of(UUID.randomUUID()), 7, 2, 1, minutes, sayers));
    }
}
