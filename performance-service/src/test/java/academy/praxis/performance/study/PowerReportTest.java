package academy.praxis.performance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.performance.effect.SteppedWedge;
import academy.praxis.performance.outcome.Cadence;
import academy.praxis.performance.outcome.Measured;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import academy.praxis.performance.statistics.NotEstimableException;
import academy.praxis.performance.statistics.Power;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PowerReportTest {
    private final DrawnStudy study = new DrawnStudy();

    @Test
    void meansOfWhatDoesNotPersistVaryByTheirNumberAndOfWhatDoesByMore() {
        assertEquals(0.1, new Persistence(0).ofMean(10), 1e-12);
        // (1 + r) / 2 of two values
        assertEquals(0.75, new Persistence(0.5).ofMean(2), 1e-12);
        assertEquals(0.5, new Persistence(0.5).between(1, 1), 1e-12);
        // 1 + 1 - 2 r
        assertEquals(1.0, new Persistence(0.5).ofChange(1, 1), 1e-12);
    }

    @Test
    void theSpreadOfDrawnTeamsIsFoundAgain() {
        Random random = new Random(3);
        double[][] values = new double[200][60];
        for (double[] row : values) {
            double own = 50 + 3 * random.nextGaussian();
            double deviation = 2 * random.nextGaussian();
            for (int t = 0; t < row.length; t++) {
                row[t] = own + Math.cos(t) + deviation;
                deviation = 0.6 * deviation + 2 * Math.sqrt(1 - 0.36) * random.nextGaussian();
            }
        }

        Spread spread = Spread.of(values);

        assertEquals(2, spread.within(), 0.1);
        assertEquals(3, spread.between(), 0.4);
        assertEquals(0.6, spread.persistence().share(), 0.03);
        assertEquals(50, spread.mean(), 0.6);
    }

    @Test
    void groupsThatAreMeasuredOnceHaveThePowerOfATTest() {
        Spread spread = new Spread(10, 0, 1, new Persistence(0), 100, 10);
        Size size = new Size(Method.AFTER_ONLY, new int[] {64}, 64, 1, 1, 1);

        assertEquals(Power.ofTwoMeans(64, 0.5, 0.05), size.precision(spread).power(0.5), 1e-9);
    }

    @Test
    void aRolloutInStepsHasThePowerThatHusseyAndHughesGiveIt() {
        Spread spread = new Spread(10, 1, 0.5, new Persistence(0), 9, 40);
        Size size = new Size(Method.STEPPED_WEDGE, new int[] {3, 3, 3}, 0, 10, 10, 10);

        assertEquals(
                SteppedWedge.standardError(new int[] {3, 3, 3}, 1, 0.5, 10),
                size.precision(spread).error(),
                1e-9);
    }

    @Test
    void theErrorThatIsForeseenIsTheOneThatIsFound() {
        Spread spread = new Spread(18, 1, 2, new Persistence(0), 20, 30);
        double foreseen = new Size(Method.CHANGES, new int[] {10}, 10, 30, 1, 12)
                .precision(spread)
                .error();
        double squares = 0;
        for (int i = 0; i < 300; i++) {
            study.seed = 5_000 + i;
            Grid grid = Grid.of(study.plan(), study.measured(), study.plan().end());
            double value =
                    new Estimator(study.plan(), grid).by(Method.CHANGES, true).value();
            squares += value * value / 300;
        }

        assertEquals(foreseen, Math.sqrt(squares), 0.1 * foreseen);
    }

    @Test
    void theSmallestVisibleEffectIsSeenInFourOfFiveStudies() {
        double smallest = new Size(Method.CHANGES, new int[] {10}, 10, 30, 1, 12)
                .precision(new Spread(18, 1, 2, new Persistence(0), 20, 30))
                .smallest();
        study.effect = smallest;
        int seen = 0;
        for (int i = 0; i < 300; i++) {
            study.seed = 9_000 + i;
            Grid grid = Grid.of(study.plan(), study.measured(), study.plan().end());
            seen += new Estimator(study.plan(), grid).by(Method.CHANGES, true).isVisible() ? 1 : 0;
        }

        // Standard error of the share: 2.3 %.
        assertEquals(0.8, seen / 300.0, 0.07);
    }

    @Test
    void aSeriesNeedsMoreTheMoreItPersists() {
        Size size = new Size(Method.INTERRUPTED_SERIES, new int[] {1}, 0, 52, 1, 26);
        Spread loose = new Spread(18, 1, 0, new Persistence(0), 1, 52);
        Spread sticky = new Spread(18, 1, 0, new Persistence(0.6), 1, 52);

        assertTrue(size.precision(sticky).error() > 1.5 * size.precision(loose).error());
    }

    @Test
    void whatWouldMatterIsSeenByAGoodDesign() {
        PowerReport report = report();

        assertEquals(PowerReport.Sight.ENOUGH, report.sight());
        assertEquals(6, report.worthwhileEffect());
        assertTrue(report.smallestEffect() < 2, () -> "" + report.smallestEffect());
        assertTrue(report.powerAtWorthwhile() > 0.99);
        assertEquals(21, report.curve().size());
        assertEquals(0.05, report.curve().get(0).power(), 1e-6);
        assertEquals(0.8, report.curve().get(14).power(), 0.05);
    }

    @Test
    void aDesignThatIsTooSmallSaysHowLargeItWouldHaveToBe() {
        study.treated = 2;
        study.others = 2;
        study.noise = 12;
        study.horizon = 3;

        PowerReport report = report();

        assertEquals(PowerReport.Sight.ONLY_LARGE, report.sight());
        assertTrue(report.unitsNeeded() > 2);
        int enough = report.unitsNeeded();
        Spread spread = new Spread(
                report.baseline(),
                report.within(),
                report.between(),
                new Persistence(report.persistence()),
                4,
                study.before);
        Size size = new Size(Method.CHANGES, new int[] {2}, 2, study.before, 1, 3);
        assertTrue(size.withUnits(enough).precision(spread).smallest() <= 6);
        assertTrue(size.withUnits(enough - 1).precision(spread).smallest() > 6);
        assertTrue(said(report).contains("With " + enough + " units in each group it would be seen"), said(report));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void aDesignThatCannotSeeAnyEffectSaysSoAndWhatWouldHelp(Method method) {
        study.method = method;
        study.treated = 1;
        study.others = method == Method.SYNTHETIC_CONTROL ? 1 : 0;
        study.horizon = 1;

        PowerReport report = report();

        assertEquals(PowerReport.Sight.NOTHING, report.sight());
        assertNull(report.smallestEffect());
        assertEquals(List.of(), report.curve());
        assertTrue(said(report).contains("cannot see any effect, however large"), said(report));
        assertTrue(said(report).contains("would help"), said(report));
    }

    @Test
    void noHistoryAndNoVariationAreSentences() {
        PowerReport nothing = PowerReport.of(study.plan(), Measured.NOTHING, study.today());
        Measured constant = study.measured();
        Arrays.stream(constant.values()).forEach(row -> Arrays.fill(row, 3));
        PowerReport flat = PowerReport.of(study.plan(), constant, study.today());

        assertTrue(said(nothing).contains("too little history"), said(nothing));
        assertTrue(said(flat).contains("did not vary"), said(flat));
    }

    @Test
    void ofFewerThanFivePersonsNothingOfTheirHistoryIsTold() {
        study.unit = UnitOfAnalysis.MEMBER;
        study.design = Design.BEFORE_AFTER;
        study.method = Method.INTERRUPTED_SERIES;
        study.treated = 1;

        PowerReport one = report();
        study.treated = 4;
        PowerReport four = report();
        study.treated = 5;
        PowerReport five = report();

        for (PowerReport few : List.of(one, four)) {
            assertNull(few.baseline());
            assertNull(few.within());
            assertNull(few.between());
            assertNull(few.persistence());
            assertNull(few.smallestEffect());
            assertNull(few.powerAtWorthwhile());
            assertEquals(List.of(), few.curve());
            assertTrue(said(few).startsWith("Fewer than 5 persons were measured"), said(few));
        }
        assertEquals(18, five.baseline(), 3);
    }

    @Test
    void theHistoryOfOnePersonDoesNotShowInThatOfFive() {
        study.unit = UnitOfAnalysis.MEMBER;
        study.design = Design.BEFORE_AFTER;
        study.method = Method.INTERRUPTED_SERIES;
        study.treated = 5;
        Measured alone = study.measured();
        for (int unit = 1; unit < 5; unit++) {
            Arrays.fill(alone.values()[unit], 10, study.before, Double.NaN);
        }
        PowerReport ofTen = PowerReport.of(
                study.plan(),
                alone,
                DrawnStudy.FIRST.plus(study.before, Cadence.WEEKLY).start());
        Arrays.fill(alone.values()[0], 10, study.before, 1e6);
        PowerReport same = PowerReport.of(
                study.plan(),
                alone,
                DrawnStudy.FIRST.plus(study.before, Cadence.WEEKLY).start());

        assertEquals(ofTen, same);
        assertEquals(
                ofTen.baseline(),
                new BigDecimal(ofTen.baseline()).round(new MathContext(2)).doubleValue());
    }

    @Test
    void aSpreadOfThreePeriodsIsNone() {
        assertThrows(NotEstimableException.class, () -> Spread.of(new double[][] {{1, 2, 3}, {2, 3, 5}}));
    }

    private PowerReport report() {
        return PowerReport.of(
                study.plan(),
                study.measured(),
                DrawnStudy.FIRST.plus(study.before, Cadence.WEEKLY).start());
    }

    private static String said(PowerReport report) {
        return String.join(" ", new StudyWords("en").say(report.said()));
    }
}
