package academy.praxis.performance.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.performance.effect.GroupTimeEffects.Comparison;
import academy.praxis.performance.effect.GroupTimeEffects.EventTime;
import academy.praxis.performance.statistics.NotEstimableException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupTimeEffectsTest {
    private static final double HARDLY = 1e-6;

    @ParameterizedTest
    @EnumSource(Comparison.class)
    void withoutNoiseEachMeanIsTheTrueOne(Comparison comparison) {
        // Groups of the same size begin in weeks 4 and 6 of 8; at the start 1, a tenth more each week.
        GroupTimeEffects effects =
                GroupTimeEffects.of(DrawnTeams.growing(1, HARDLY, 1, 30, 8, 4, 6, Panel.NEVER), comparison);

        assertEquals((1 + 1.1 + 1.2 + 1.3 + 1 + 1.1) / 6, effects.simple().value(), 1e-5);
        assertEquals((1.15 + 1.05) / 2, effects.byGroup().value(), 1e-5);
        assertEquals((1 + 1.1 + 1.2 + 1.3) / 4, effects.byEventTime().value(), 1e-5);
        assertEquals(
                (1 + 1.1 + (1.2 + 1) / 2 + (1.3 + 1.1) / 2) / 4,
                effects.byPeriod().value(),
                1e-5);
    }

    @Test
    void beforeTheStartThereIsNothingAndAfterItWhatIsThere() {
        List<EventTime> study = GroupTimeEffects.of(
                        DrawnTeams.growing(2, HARDLY, 2, 30, 8, 4, 6, Panel.NEVER), Comparison.NEVER_TREATED)
                .eventStudy();

        assertEquals(
                List.of(-5, -4, -3, -2, -1, 0, 1, 2, 3),
                study.stream().map(EventTime::time).toList());
        study.forEach(at -> assertEquals(
                at.time() < 0 ? 0 : 2 * (1 + 0.1 * at.time()), at.estimate().value(), 1e-5, "at " + at.time()));
    }

    @Test
    void theClassicalRegressionIsBentByEffectsThatGrowAndThisIsNot() {
        Panel panel = DrawnTeams.growing(3, HARDLY, 1, 20, 30, 2, 12);
        double bent = DifferenceInDifferences.regression(panel).value();
        double meant =
                GroupTimeEffects.of(panel, Comparison.NOT_YET_TREATED).simple().value();

        // Only the first group is compared, while the second waits: 1 to 1.9.
        assertEquals(1.45, meant, 1e-4);
        assertTrue(bent < 1, "regression: " + bent);
    }

    @Test
    void theStandardErrorIsTheSpreadOfWhatIsEstimated() {
        double sum = 0;
        double squares = 0;
        double errors = 0;
        int runs = 400;
        for (int run = 0; run < runs; run++) {
            var simple = GroupTimeEffects.of(
                            DrawnTeams.growing(100 + run, 1, 0, 45, 8, 3, 5, Panel.NEVER), Comparison.NEVER_TREATED)
                    .simple();
            sum += simple.value();
            squares += simple.value() * simple.value();
            errors += simple.standardError();
        }
        double spread = Math.sqrt(squares / runs - sum / runs * sum / runs);
        assertEquals(0, sum / runs, 4 * spread / Math.sqrt(runs));
        assertEquals(spread, errors / runs, 0.1 * spread);
    }

    @Test
    void groupsThatWentDifferentWaysBeforeAreFoundOut() {
        Panel alike = DrawnTeams.growing(5, 1, 1, 60, 10, 6, 8, Panel.NEVER);
        double[][] values = alike.values();
        for (int team = 0; team < values.length; team++) {
            for (int week = 0; alike.isEverTreated(team) && week < values[team].length; week++) {
                values[team][week] += 0.8 * week;
            }
        }
        Panel apart = new Panel(values, alike.firstTreated());

        long alarms = IntStream.range(0, 400)
                .filter(run -> GroupTimeEffects.of(
                                        DrawnTeams.growing(run, 1, 1, 60, 10, 6, 8, Panel.NEVER),
                                        Comparison.NEVER_TREATED)
                                .preTrend()
                        < 0.05)
                .count();
        assertTrue(alarms >= 8 && alarms <= 36, "of 400 that went the same way: " + alarms);
        assertTrue(GroupTimeEffects.of(apart, Comparison.NEVER_TREATED).preTrend() < 0.01);
    }

    @Test
    void aBandAroundAllIsWiderThanAnIntervalAroundOneAndTheSameEachTime() {
        GroupTimeEffects effects =
                GroupTimeEffects.of(DrawnTeams.growing(6, 1, 1, 60, 12, 4, 8, Panel.NEVER), Comparison.NEVER_TREATED);
        double reach = effects.simultaneousReach(0.95, 1000, 7);

        assertTrue(reach > 2 && reach < 4, "reach: " + reach);
        assertEquals(reach, effects.simultaneousReach(0.95, 1000, 7));
    }

    @Test
    void whatWasNotMeasuredIsLeftOut() {
        Panel whole = DrawnTeams.growing(8, HARDLY, 1, 30, 8, 4, 6, Panel.NEVER);
        double[][] values = whole.values();
        values[0][5] = Double.NaN;
        values[2][3] = Double.NaN;
        values[5][7] = Double.NaN;
        var effects = GroupTimeEffects.of(new Panel(values, whole.firstTreated()), Comparison.NEVER_TREATED);

        assertEquals((1 + 1.1 + 1.2 + 1.3 + 1 + 1.1) / 6, effects.simple().value(), 1e-5);
        assertFalse(Double.isNaN(effects.simple().standardError()));
    }

    @Test
    void whereThereIsNothingToCompareItIsSaid() {
        Panel nobody = DrawnTeams.growing(9, 1, 1, 10, 6, Panel.NEVER);
        Panel all = DrawnTeams.growing(9, 1, 1, 10, 6, 3);
        Panel fromTheFirst = DrawnTeams.growing(9, 1, 1, 10, 6, 0);

        for (Panel panel : List.of(nobody, all, fromTheFirst)) {
            var refused = assertThrows(
                    NotEstimableException.class, () -> GroupTimeEffects.of(panel, Comparison.NEVER_TREATED));
            assertEquals(NotEstimableException.Reason.TOO_FEW, refused.reason());
        }
        Panel still = new Panel(new double[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}, {1, 1, 1}}, new int[] {1, 1, 9, 9});
        var refused = assertThrows(
                NotEstimableException.class,
                () -> GroupTimeEffects.of(still, Comparison.NEVER_TREATED).simple());
        assertEquals(NotEstimableException.Reason.NO_VARIATION, refused.reason());
    }
}
