package academy.praxis.performance.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.performance.statistics.NotEstimableException;
import org.junit.jupiter.api.Test;

class DifferenceInDifferencesTest {
    @Test
    void fourMeansMakeIt() {
        Panel panel = new Panel(
                new double[][] {{10, 15}, {12, 17.5}, {9, 13.5}, {8, 9}, {7, 8.2}, {11, 11.8}},
                new int[] {1, 1, 1, Panel.NEVER, Panel.NEVER, Panel.NEVER});

        double byHand = (5 + 5.5 + 4.5) / 3 - (1 + 1.2 + 0.8) / 3;
        assertEquals(byHand, DifferenceInDifferences.regression(panel).value(), 1e-9);
        assertEquals(byHand, DifferenceInDifferences.collapsed(panel).value(), 1e-9);
        // Welch by hand: variances .25 and .04 of three each.
        assertEquals(
                Math.sqrt(0.25 / 3 + 0.04 / 3),
                DifferenceInDifferences.collapsed(panel).standardError(),
                1e-9);
    }

    @Test
    void gapsAreNoZeros() {
        Panel whole = DrawnTeams.growing(1, 1e-7, 0, 12, 10, 5, Panel.NEVER);
        double[][] values = whole.values();
        for (int team = 0; team < 12; team++) {
            values[team][(team * 7) % 10] = Double.NaN;
            for (int week = 5; whole.isEverTreated(team) && week < 10; week++) {
                values[team][week] += 2;
            }
        }
        assertEquals(
                2,
                DifferenceInDifferences.regression(new Panel(values, whole.firstTreated()))
                        .value(),
                1e-5);
    }

    @Test
    void oneTreatedTeamIsNotEnoughAndNobodyLessSo() {
        Panel one = DrawnTeams.growing(2, 1, 1, 5, 10, 5, Panel.NEVER, Panel.NEVER, Panel.NEVER, Panel.NEVER);
        var refused = assertThrows(NotEstimableException.class, () -> DifferenceInDifferences.regression(one));
        assertTrue(refused.getMessage().contains("One unit is treated"), refused.getMessage());
        assertThrows(
                NotEstimableException.class,
                () -> DifferenceInDifferences.regression(DrawnTeams.growing(2, 1, 1, 5, 10, Panel.NEVER)));
        assertThrows(
                NotEstimableException.class,
                () -> DifferenceInDifferences.collapsed(DrawnTeams.growing(2, 1, 1, 9, 10, 3, 5, Panel.NEVER)));
        assertThrows(
                NotEstimableException.class,
                () -> DifferenceInDifferences.regression(DrawnTeams.growing(2, 1, 1, 6, 10, 4)));
    }
}
