package academy.praxis.performance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchServiceTest {
    @Test
    void candidatesGoOnWhereThePageBeforeEnded() {
        assertEquals(0, LaunchService.first(Cursor.START, 8));
        assertEquals(5, LaunchService.first(Cursor.after(5), 8));
    }

    @Test
    void wherePeopleLeftMeanwhileThePageIsEmpty() {
        assertEquals(8, LaunchService.first(Cursor.after(20), 8));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Integer.MAX_VALUE + 1L, Long.MAX_VALUE, Long.MIN_VALUE})
    void aCursorThatWasNeverGivenIsNamed(long row) {
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> LaunchService.first(Cursor.after(row), 8));

        assertEquals("after", refusal.violations().get(0).field());
    }
}
