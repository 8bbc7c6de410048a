package academy.praxis.performance.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceTest {
    @Test
    void sharesAddUpToAHundred() {
        assertEquals(
                List.of(
                        new Balance(ActivityKind.EDUCATION, 10, 34),
                        new Balance(ActivityKind.EXPERIENCE, 10, 33),
                        new Balance(ActivityKind.EXPOSURE, 10, 33)),
                Balance.of(List.of(
                        activity(ActivityKind.EXPOSURE, 10),
                        activity(ActivityKind.EDUCATION, 10),
                        activity(ActivityKind.EXPERIENCE, 10))));
    }

    @Test
    void theLargestRemainderIsRoundedUp() {
        assertEquals(
                List.of(
                        new Balance(ActivityKind.EDUCATION, 1, 1),
                        new Balance(ActivityKind.EXPERIENCE, 129, 86),
                        new Balance(ActivityKind.EXPOSURE, 20, 13)),
                Balance.of(List.of(
                        activity(ActivityKind.EDUCATION, 1),
                        activity(ActivityKind.EXPERIENCE, 100),
                        activity(ActivityKind.EXPERIENCE, 29),
                        activity(ActivityKind.EXPOSURE, 20))));
    }

    @Test
    void aKindThatIsMissingIsSaid() {
        assertEquals(
                List.of(
                        new Balance(ActivityKind.EDUCATION, 0, 0),
                        new Balance(ActivityKind.EXPERIENCE, 60_000, 100),
                        new Balance(ActivityKind.EXPOSURE, 0, 0)),
                Balance.of(List.of(activity(ActivityKind.EXPERIENCE, 60_000))));
    }

    private static Activity activity(ActivityKind kind, int minutes) {
        return new Activity("Something", ActivityForm.ASSIGNMENT, minutes, null, kind);
    }
}
