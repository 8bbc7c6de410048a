package academy.praxis.performance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.performance.outcome.Measured;
import academy.praxis.performance.outcome.Metric;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnalysisTest {
    private final DrawnStudy study = new DrawnStudy();

    @Test
    void anEffectThatIsThereIsFoundWithItsSizeAndSaidToBeBetter() {
        study.effect = -4;

        Result result = study.result();

        assertEquals(Result.Verdict.BETTER, result.verdict());
        assertTrue(result.main().low() <= -4 && -4 <= result.main().high(), () -> "" + result.main());
        assertTrue(result.main().lotsP() < 0.01);
        assertEquals(-22, result.main().percent(), 4);
        assertTrue(said(result).contains("Better"), said(result));
        assertTrue(said(result).contains("We continue if it is better after 12 weeks."));
    }

    @Test
    void whatBecomesMoreWhereLessIsBetterIsWorse() {
        study.effect = 4;

        assertEquals(Result.Verdict.WORSE, study.result().verdict());
    }

    @Test
    void noEffectIsSaidWithTheSmallestThatCouldHaveBeenSeen() {
        Result result = study.result();

        assertEquals(Result.Verdict.NO_VISIBLE_EFFECT, result.verdict());
        assertTrue(said(result).contains("we could only have seen an effect of more than"), said(result));
        assertTrue(said(result).contains("of 6 percent, which would matter, is ruled out"), said(result));
    }

    @Test
    void aPlaceboIsFoundInAboutOneOfTwentyStudies() {
        int found = 0;
        for (int i = 0; i < 200; i++) {
            study.seed = 100 + i;
            Grid grid = Grid.of(study.plan(), study.measured(), study.plan().end());
            found += new Estimator(study.plan(), grid).by(Method.CHANGES, true).isVisible() ? 1 : 0;
        }

        // 10 are expected; 20 or more come in 3 of 1,000 such tests (binomial), and the seeds are fixed.
        assertTrue(found < 20, "found " + found);
    }

    @Test
    void theSamePlanAndValuesGiveTheSameResult() {
        study.effect = -1;

        assertEquals(study.result().text(), study.result().text());
        assertEquals(study.result(), Result.read(study.result().text()));
    }

    @Test
    void beforeTheHorizonNothingCanBeTold() {
        study.effect = -4;
        study.measuredAfter = 5;

        Result result = study.result();

        assertEquals(Result.Verdict.TOO_EARLY, result.verdict());
        assertFalse(result.complete());
        assertTrue(
                said(result).contains("12 periods after each start, up to 2025-W42; so far there are 5"), said(result));
    }

    @Test
    void valuesThatNeverComeAreNotWaitedForLongerThanNinetyDays() {
        study.measuredAfter = 5;

        Result waiting =
                new Analysis(study.plan(), study.measured(), study.plan().end().start()).result(null, List.of());
        Result waited = new Analysis(
                        study.plan(),
                        study.measured(),
                        study.plan().end().start().plusDays(90))
                .result(null, List.of());

        assertFalse(waiting.complete());
        assertTrue(waited.complete());
    }

    @Test
    void otherMethodsAreThereTooOrSayWhyNot() {
        study.effect = -4;

        Result result = study.result();

        assertEquals(Method.values().length, result.methods().size());
        for (MethodResult method : result.methods()) {
            assertTrue(method.isEstimated() != (method.reason() != null), () -> "" + method);
        }
        assertEquals(
                "reason.ONE_START", of(result, Method.STEPPED_WEDGE).reason().key());
        assertTrue(of(result, Method.DIFFERENCE).isVisible());
        assertTrue(of(result, Method.GROUP_TIME).isVisible());
        assertEquals(Check.Status.HOLDS, check(result, Check.Kind.OTHER_METHODS).status());
    }

    @Test
    void aRolloutInStepsIsFoundByItsModelAndByGroupsAndTimes() {
        study.design = Design.STEPPED_ROLLOUT;
        study.method = Method.STEPPED_WEDGE;
        study.treated = 9;
        study.others = 0;
        study.effect = -3;
        study.steps(6);

        Result result = study.result();

        assertEquals(Result.Verdict.BETTER, result.verdict());
        assertTrue(result.main().low() <= -3 && -3 <= result.main().high(), () -> "" + result.main());
        assertTrue(of(result, Method.GROUP_TIME).isEstimated());
        assertEquals(
                "reason.NOBODY_TO_COMPARE", of(result, Method.CHANGES).reason().key());
        assertFalse(result.eventStudy().isEmpty());
    }

    @Test
    void aRolloutIsReckonedByOneMeanForEachUnitAndStep() {
        study.design = Design.STEPPED_ROLLOUT;
        study.method = Method.STEPPED_WEDGE;
        study.treated = 9;
        study.others = 0;
        study.steps(6);

        Grid steps = Grid.of(study.plan(), study.measured(), study.plan().end()).bySteps();

        assertEquals(4, steps.width());
        assertEquals(List.of(1, 2, 3), Arrays.stream(steps.steps()).boxed().toList());
        assertEquals(
                List.of("2025-W19", "2025-W31", "2025-W37", "2025-W43"),
                steps.periods().stream().map(period -> period.text()).toList());
        assertEquals(
                Arrays.stream(study.measured().values()[4], 36, 42).average().orElseThrow(),
                steps.values()[4][2],
                1e-9);
    }

    @Test
    void aLargeRolloutTakesSecondsAndNotMinutes() {
        study.design = Design.STEPPED_ROLLOUT;
        study.method = Method.STEPPED_WEDGE;
        study.treated = 200;
        study.others = 0;
        study.before = 200;
        study.horizon = 26;
        study.measuredAfter = 26;
        study.effect = -3;
        study.steps(12);

        Result result =
                org.junit.jupiter.api.Assertions.assertTimeout(java.time.Duration.ofSeconds(60), () -> study.result());

        assertEquals(Result.Verdict.BETTER, result.verdict());
    }

    @Test
    void beforeAndAfterAlwaysSaysThatThereIsNoComparisonAndThatVolunteersDiffer() {
        study.design = Design.BEFORE_AFTER;
        study.method = Method.INTERRUPTED_SERIES;
        study.selfSelected = true;
        study.others = 0;
        study.effect = -6;

        Result result = study.result();

        assertEquals(Result.Verdict.BETTER, result.verdict());
        assertEquals(
                List.of("warning.SELF_SELECTED", "warning.NO_COMPARISON"),
                result.warnings().stream().map(Sentence::key).toList());
        assertEquals(Check.Status.UNKNOWN, check(result, Check.Kind.SEASON).status());
    }

    @Test
    void whereNoLotsWereDrawnWhoSaysThatNobodyChoseIsSaid() {
        study.design = Design.MATCHED_COMPARISON;
        study.selfSelected = false;

        Result result = study.result();
        study.design = Design.RANDOMISED_WAITLIST;
        Result byLot = study.result();

        assertEquals(
                List.of("warning.SAID_NOT_SELF_SELECTED"),
                result.warnings().stream().map(Sentence::key).toList());
        assertTrue(new StudyWords("en").say(result.warnings()).get(0).contains("the manager who designed the study"));
        assertEquals(List.of(), byLot.warnings());
    }

    @Test
    void aSyntheticControlIsOfTheUnitsThatWereNearestBefore() {
        study.others = 60;
        Grid all = Grid.of(study.plan(), study.measured(), study.plan().end());
        int[] farOff = IntStream.range(study.treated, study.treated + 20).toArray();
        for (int unit : farOff) {
            IntStream.range(0, all.width()).forEach(t -> all.values()[unit][t] += 1_000);
        }
        int[] near = IntStream.concat(IntStream.range(0, 10), IntStream.range(30, 70))
                .toArray();
        Grid ofNear = new Grid(
                all.periods(),
                Arrays.stream(near).mapToObj(unit -> all.values()[unit]).toArray(double[][]::new),
                Arrays.stream(near).mapToObj(unit -> all.denominators()[unit]).toArray(double[][]::new),
                Arrays.stream(near).map(unit -> all.starts()[unit]).toArray(),
                all.planned());

        MethodResult result = new Estimator(study.plan(), all).by(Method.SYNTHETIC_CONTROL, true);

        assertTrue(result.isEstimated());
        assertEquals(new Estimator(study.plan(), ofNear).by(Method.SYNTHETIC_CONTROL, true), result);
    }

    @Test
    void countsAndRatesOfASeriesAreReckonedAsRatios() {
        study.design = Design.BEFORE_AFTER;
        study.method = Method.INTERRUPTED_SERIES;
        study.others = 0;
        study.effect = -6;
        study.measure = Metric.Measure.RATE;

        MethodResult main = study.result().main();

        assertEquals(-6, main.value(), 1.5);
        assertEquals(-33, main.percent(), 9);
        assertTrue(main.percentLow() < main.percent() && main.percent() < main.percentHigh());
    }

    @Test
    void oneTreatedUnitCannotBeToldFromItsEffectButHasASyntheticControl() {
        study.treated = 1;
        study.effect = -8;

        Result changes = study.result();
        study.method = Method.SYNTHETIC_CONTROL;
        study.others = 25;
        Result synthetic = study.result();

        assertEquals(Result.Verdict.CANNOT_BE_TOLD, changes.verdict());
        assertTrue(said(changes).contains("One unit is treated"), said(changes));
        assertEquals(Result.Verdict.BETTER, synthetic.verdict());
        assertEquals(-8, synthetic.main().value(), 1.5);
    }

    @Test
    void nobodyToCompareWithIsSaid() {
        study.others = 0;

        assertEquals("reason.NOBODY_TO_COMPARE", study.result().main().reason().key());
        study.others = 1;
        assertEquals("reason.ONE_TO_COMPARE", study.result().main().reason().key());
    }

    @Test
    void nobodyTreatedIsSaidWhereNothingWasMeasuredOfThem() {
        Measured measured = study.measured();
        Measured others = new Measured(
                measured.units().subList(10, 20),
                measured.periods(),
                Arrays.copyOfRange(measured.values(), 10, 20),
                Arrays.copyOfRange(measured.denominators(), 10, 20));

        Result result = new Analysis(study.plan(), others, study.today().plusDays(90)).result(null, List.of());

        assertEquals(Result.Verdict.CANNOT_BE_TOLD, result.verdict());
        assertEquals("reason.NOT_MEASURED", result.main().reason().key());
        assertEquals(Check.Status.FAILS, check(result, Check.Kind.GAPS).status());
    }

    @Test
    void nothingMeasuredAtAllIsSaid() {
        Result result =
                new Analysis(study.plan(), Measured.NOTHING, study.today().plusDays(90)).result(null, List.of());

        assertEquals(Result.Verdict.CANNOT_BE_TOLD, result.verdict());
        assertNoNumberIsMissing(result);
    }

    @Test
    void nothingMeasuredBeforeTheStartIsSaid() {
        Measured measured = study.measured();
        for (double[] row : measured.values()) {
            Arrays.fill(row, 0, study.before, Double.NaN);
        }
        Measured after = new Measured(
                measured.units(),
                measured.periods().subList(study.before, measured.periods().size()),
                Arrays.stream(measured.values())
                        .map(row -> Arrays.copyOfRange(row, study.before, row.length))
                        .toArray(double[][]::new),
                Arrays.stream(measured.denominators())
                        .map(row -> Arrays.copyOfRange(row, study.before, row.length))
                        .toArray(double[][]::new));

        Result result = new Analysis(study.plan(), after, study.today()).result(null, List.of());

        assertEquals("reason.NO_BEFORE", result.main().reason().key());
        assertEquals(Result.Verdict.CANNOT_BE_TOLD, result.verdict());
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void valuesThatDoNotVaryGiveASentenceForEveryMethodAndNeverNaN(Method method) {
        study.method = method;
        Measured measured = study.measured();
        for (double[] row : measured.values()) {
            Arrays.fill(row, 12);
        }

        Result result = new Analysis(study.plan(), measured, study.today()).result(null, List.of());

        assertEquals(Result.Verdict.CANNOT_BE_TOLD, result.verdict());
        assertEquals("reason.NO_VARIATION", result.main().reason().key());
        assertNoNumberIsMissing(result);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void unitsThatDifferButNeverChangeGiveASentenceAndNeverNaN(Method method) {
        study.method = method;
        Measured measured = study.measured();
        for (int i = 0; i < measured.values().length; i++) {
            Arrays.fill(measured.values()[i], i);
        }

        Result result = new Analysis(study.plan(), measured, study.today()).result(null, List.of());

        assertNoNumberIsMissing(result);
    }

    @Test
    void gapsAreCountedAndNeverFilled() {
        Measured measured = study.measured();
        for (int i = 0; i < 20; i++) {
            for (int t = i % 4; t < measured.periods().size(); t += 4) {
                measured.values()[i][t] = Double.NaN;
            }
        }
        study.effect = -4;

        Result result = new Analysis(study.plan(), measured, study.today()).result(null, List.of());

        assertTrue(result.main().isEstimated());
        assertEquals(Check.Status.FAILS, check(result, Check.Kind.GAPS).status());
        assertEquals(
                "reason.TOO_FEW", of(result, Method.SYNTHETIC_CONTROL).reason().key());
        assertNoNumberIsMissing(result);
    }

    @Test
    void groupsThatWentDifferentWaysBeforeFailTheChecks() {
        Measured measured = study.measured();
        for (int i = 0; i < 10; i++) {
            for (int t = 0; t < measured.periods().size(); t++) {
                measured.values()[i][t] -= 0.5 * t;
            }
        }

        Result result = new Analysis(study.plan(), measured, study.today()).result(null, List.of());

        assertEquals(
                Check.Status.FAILS, check(result, Check.Kind.PLACEBO_IN_TIME).status());
        assertEquals(Check.Status.FAILS, check(result, Check.Kind.BALANCE).status());
    }

    @Test
    void groupsThatWentTheSameWayHoldThem() {
        Result result = study.result();

        assertEquals(
                Check.Status.HOLDS, check(result, Check.Kind.PLACEBO_IN_TIME).status());
        assertEquals(Check.Status.HOLDS, check(result, Check.Kind.GAPS).status());
    }

    @Test
    void figuresOfFewerThanFivePersonsAreNotShown() {
        study.unit = UnitOfAnalysis.MEMBER;
        study.treated = 4;

        Result result = study.result();
        study.treated = 5;
        Result five = study.result();

        assertTrue(result.suppressed());
        assertEquals(List.of(), result.methods());
        assertEquals(List.of(), result.series());
        assertTrue(said(result).contains("fewer than 5 persons"));
        assertFalse(five.suppressed());
    }

    @Test
    void aPeriodInWhichFewerThanFivePersonsOfAGroupWereMeasuredIsNotShown() {
        study.unit = UnitOfAnalysis.MEMBER;
        study.treated = 6;
        study.others = 6;
        Measured measured = study.measured();
        for (int unit = 1; unit < 6; unit++) {
            measured.values()[unit][35] = Double.NaN;
        }

        Result result = new Analysis(study.plan(), measured, study.today()).result(null, List.of());
        Measured another = study.measured();
        for (int unit = 1; unit < 6; unit++) {
            another.values()[unit][35] = Double.NaN;
        }
        another.values()[0][35] = 90;
        Result sameOfIt = new Analysis(study.plan(), another, study.today()).result(null, List.of());

        Result.Point few = result.series().get(35);
        assertEquals(1, few.treatedUnits());
        assertNull(few.treated());
        assertNull(few.comparison());
        assertNotNull(result.series().get(34).treated());
        assertEquals(result, sameOfIt);
    }

    @Test
    void figuresOfPersonsHaveTwoDigitsSoThatNobodyIsTheDifferenceOfTwoOfThem() {
        study.unit = UnitOfAnalysis.MEMBER;
        study.effect = -4;

        Result result = study.result();

        result.methods().stream()
                .filter(MethodResult::isEstimated)
                .forEach(method -> Stream.of(
                                method.value(), method.low(), method.high(), method.standardError(), method.percent())
                        .forEach(AnalysisTest::hasTwoDigits));
        result.series().forEach(point -> hasTwoDigits(point.treated()));
        result.series().forEach(point -> hasTwoDigits(point.comparison()));
        assertFalse(result.eventStudy().isEmpty());
        result.eventStudy().forEach(point -> hasTwoDigits(point.value()));
        Stream.concat(result.said().stream(), result.checks().stream().map(Check::sentence))
                .flatMap(sentence -> sentence.values().stream())
                .filter(Double.class::isInstance)
                .forEach(value -> hasTwoDigits((Double) value));
    }

    private static void hasTwoDigits(Double value) {
        if (value != null) {
            int digits = new BigDecimal(value.toString()).stripTrailingZeros().precision();
            assertTrue(digits <= 2, () -> "" + value);
        }
    }

    @Test
    void whatHappenedLongAfterTheStartIsNotShownOfFewerThanFivePersonsWhoBeganFirst() {
        study.unit = UnitOfAnalysis.MEMBER;
        study.method = Method.GROUP_TIME;
        study.design = Design.MATCHED_COMPARISON;
        study.treated = 9;
        study.steps(3);

        Result threeEach = study.result();
        study.treated = 15;
        Result fiveEach = study.result();

        assertFalse(threeEach.suppressed());
        assertEquals(List.of(), threeEach.eventStudy());
        assertFalse(fiveEach.eventStudy().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"CHANGES", "DIFFERENCE", "GROUP_TIME"})
    void whatChangedIsNotToldOfFewerThanFivePersonsThoughMoreWereMeasured(Method method) {
        study.unit = UnitOfAnalysis.MEMBER;
        study.method = method;
        study.treated = 12;
        Measured measured = study.measured();
        for (int unit = 2; unit < 7; unit++) {
            Arrays.fill(
                    measured.values()[unit], study.before, measured.periods().size(), Double.NaN);
            Arrays.fill(measured.values()[unit + 5], 0, study.before, Double.NaN);
        }

        Result result = new Analysis(study.plan(), measured, study.today()).result(null, List.of());

        assertEquals("reason.FEW_PERSONS", result.main().reason().key());
        assertEquals(List.of(), result.eventStudy());
        assertNoNumberIsMissing(result);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void personsWhoWereMeasuredOneByOneGiveASentenceForEveryMethod(Method method) {
        study.unit = UnitOfAnalysis.MEMBER;
        study.method = method;
        Measured measured = study.measured();
        for (int unit = 0; unit < 20; unit++) {
            for (int t = 0; t < measured.periods().size(); t++) {
                measured.values()[unit][t] = t % 20 == unit ? measured.values()[unit][t] : Double.NaN;
            }
        }

        Result result = new Analysis(study.plan(), measured, study.today()).result(null, List.of());

        assertFalse(result.main().isEstimated());
        assertTrue(result.series().stream().allMatch(point -> point.treated() == null && point.comparison() == null));
        assertNoNumberIsMissing(result);
    }

    @Test
    void anAmendedPlanShowsWhatThePlanAsFirstFrozenSays() {
        study.effect = -4;
        Plan first = study.plan();
        Plan amended = new Amendment(
                        "Two teams were merged by then.",
                        10,
                        null,
                        List.of(DrawnStudy.id(0), DrawnStudy.id(1)),
                        List.of(),
                        null)
                .applied(first);

        Result result = new Analysis(amended, study.measured(), study.today()).result(first, List.of());

        assertEquals(8, result.main().treatedUnits());
        assertEquals(10, result.original().treatedUnits());
        assertEquals(12, result.original().periodsAfter());
        assertEquals(10, result.main().periodsAfter());
    }

    @Test
    void theSeriesHasTheMeansOfBothGroups() {
        study.effect = -4;
        study.noise = 0.1;

        Result result = study.result();
        int weeks = result.series().size();

        assertEquals(42, weeks);
        Result.Point last = result.series().get(weeks - 1);
        assertEquals(10, last.treatedUnits());
        double change = last.treated()
                - result.series().get(0).treated()
                - (last.comparison() - result.series().get(0).comparison());
        assertEquals(-4, change, 0.3);
    }

    @Test
    void resultsFarApartInSizeAreNumbersToo() {
        Measured measured = study.measured();
        for (double[] row : measured.values()) {
            IntStream.range(0, row.length).forEach(t -> row[t] *= 1e14);
        }

        assertNoNumberIsMissing(new Analysis(study.plan(), measured, study.today()).result(null, List.of()));
    }

    private static String said(Result result) {
        return String.join(" ", new StudyWords("en").say(result.said()));
    }

    private static MethodResult of(Result result, Method method) {
        return result.methods().stream()
                .filter(one -> one.method() == method)
                .findFirst()
                .orElseThrow();
    }

    private static Check check(Result result, Check.Kind kind) {
        return result.checks().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void assertNoNumberIsMissing(Result result) {
        String text = result.text();
        assertFalse(text.contains("NaN") || text.contains("Infinity"), text);
        StudyWords words = new StudyWords("nl");
        assertFalse(words.say(result.said()).isEmpty());
        result.checks().forEach(check -> assertNotNull(words.say(check.sentence())));
        result.methods().stream()
                .filter(method -> !method.isEstimated())
                .forEach(method -> assertNotNull(words.say(method.reason())));
        assertNull(result.original());
    }
}
