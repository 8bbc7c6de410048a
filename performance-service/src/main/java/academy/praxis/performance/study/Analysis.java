package academy.praxis.performance.study;

import academy.praxis.performance.effect.GroupTimeEffects;
import academy.praxis.performance.outcome.Cells;
import academy.praxis.performance.outcome.Measured;
import academy.praxis.performance.outcome.Period;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import academy.praxis.performance.statistics.NotEstimableException;
import academy.praxis.performance.statistics.TwoMeans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.exception.MathRuntimeException;

/** Reckons what a study shows. The same plan and values always give the same result. */
final class Analysis {
    /** Rosenbaum & Rubin (1985) and Stuart (2010): groups further apart than a quarter of a standard deviation are not alike. */
    private static final double ALIKE = 0.25;

    /** Mammen's weights are drawn so often. */
    private static final int BAND_DRAWS = 999;

    /** So many periods before the start are shown of the event study. */
    private static final int SHOWN_BEFORE = 12;

    private static final int FEW_UNITS = 10;
    private static final double MUCH_MISSING = 0.1;
    private static final int PLACEBO_LEAST = 6;

    /** Values that come later than this after the end are not waited for. */
    static final int DAYS_TO_WAIT = 90;

    private final Plan plan;
    private final Measured measured;
    private final LocalDate today;

    /** @param today only periods that are over by then count */
    Analysis(Plan plan, Measured measured, LocalDate today) {
        this.plan = plan;
        this.measured = measured;
        this.today = today;
    }

    /**
     * What is shown.
     *
     * @param firstPlan as it was frozen, where it was amended; otherwise {@code null}
     * @param history what else has to be said: late freezing, amendments, cohorts that did not do what was planned
     */
    Result result(Plan firstPlan, List<Sentence> history) {
        Period last = lastPeriod(plan);
        Grid all = Grid.of(plan, measured, last);
        boolean complete = isComplete(all);
        List<Sentence> warnings = new ArrayList<>(history);
        warnings.addAll(warnings(all));
        if (isTooSmall(all)) {
            return new Result(
                    Result.Verdict.CANNOT_BE_TOLD,
                    List.of(Sentence.of("verdict.SUPPRESSED", Cells.SMALLEST)),
                    last.text(),
                    complete,
                    true,
                    List.of(),
                    null,
                    List.of(),
                    warnings,
                    List.of(),
                    List.of());
        }
        Grid grid = ofEnough(all);
        Estimator estimator = new Estimator(plan, grid);
        List<MethodResult> methods = Stream.concat(
                        Stream.of(estimator.by(plan.method(), true)),
                        Arrays.stream(Method.values())
                                .filter(method -> method != plan.method())
                                .map(method -> estimator.by(method, false)))
                .toList();
        MethodResult original = firstPlan == null ? null : original(firstPlan);
        Verdicts verdicts = new Verdicts(plan, grid, methods, complete);
        return new Result(
                verdicts.verdict(),
                verdicts.sentences(),
                last.text(),
                complete,
                false,
                methods.stream()
                        .map(method -> method.shown(plan.unitOfAnalysis()))
                        .toList(),
                original,
                checks(all, grid, estimator, methods).stream()
                        .map(check -> check.shown(plan.unitOfAnalysis()))
                        .toList(),
                warnings,
                series(all),
                eventStudy(all));
    }

    private MethodResult original(Plan first) {
        Grid grid = Grid.of(first, measured, lastPeriod(first));
        return isTooSmall(grid)
                ? null
                : new Estimator(first, ofEnough(grid)).by(first.method(), true).shown(first.unitOfAnalysis());
    }

    private Period lastPeriod(Plan of) {
        Period whole = Period.lastWhole(today, of.cadence());
        Period planned = of.end().plus(-1, of.cadence());
        return whole.start().isBefore(planned.start()) ? whole : planned;
    }

    private boolean isComplete(Grid grid) {
        LocalDate end = plan.end().start();
        if (today.isBefore(end)) {
            return false;
        }
        int wanted = measured.column(plan.end(), plan.cadence()) - 1;
        boolean thereIsAll = grid.treated().length > 0
                && wanted >= 0
                && wanted < grid.width()
                && grid.measured(grid.treated(), wanted) > 0;
        return thereIsAll || !today.isBefore(end.plusDays(DAYS_TO_WAIT));
    }

    private boolean isTooSmall(Grid grid) {
        return !Cells.mayBeShown(plan.unitOfAnalysis(), grid.treated().length)
                || !Cells.mayBeShown(plan.unitOfAnalysis(), grid.others().length);
    }

    /** Of persons without the periods of which a group's figures would be those of too few. */
    private Grid ofEnough(Grid grid) {
        return plan.unitOfAnalysis() == UnitOfAnalysis.TEAM ? grid : grid.withoutFewer(Cells.SMALLEST);
    }

    private List<Sentence> warnings(Grid grid) {
        List<Sentence> warnings = new ArrayList<>();
        if (plan.selfSelected()) {
            warnings.add(Sentence.of("warning.SELF_SELECTED"));
        } else if (!plan.design().isByLot()) {
            warnings.add(Sentence.of("warning.SAID_NOT_SELF_SELECTED"));
        }
        if (plan.design() == Design.BEFORE_AFTER) {
            warnings.add(Sentence.of("warning.NO_COMPARISON"));
        }
        if (plan.design() != Design.BEFORE_AFTER && grid.starts().length < FEW_UNITS) {
            warnings.add(Sentence.of("warning.FEW_UNITS", grid.starts().length));
        }
        return warnings;
    }

    private List<Check> checks(Grid all, Grid grid, Estimator estimator, List<MethodResult> methods) {
        List<Check> checks = new ArrayList<>();
        if (plan.design() != Design.BEFORE_AFTER) {
            checks.add(preTrend(estimator));
            checks.add(balance(grid));
        }
        checks.add(placebo(grid));
        checks.add(gaps(all));
        if (plan.method() == Method.INTERRUPTED_SERIES) {
            checks.add(season(grid));
        }
        checks.add(others(methods));
        return checks;
    }

    private Check preTrend(Estimator estimator) {
        double p = Double.NaN;
        try {
            p = estimator.groupTime().preTrend();
        } catch (NotEstimableException | MathRuntimeException cannotBeTold) {
            p = Double.NaN;
        }
        return check(Check.Kind.PRE_TREND, p);
    }

    private static Check check(Check.Kind kind, double p) {
        if (Double.isNaN(p)) {
            return new Check(kind, Check.Status.UNKNOWN, Sentence.of("check." + kind + ".UNKNOWN"));
        }
        Check.Status status = p < 1 - Plan.LEVEL ? Check.Status.FAILS : Check.Status.HOLDS;
        return new Check(kind, status, Sentence.of("check." + kind + "." + status, p));
    }

    /** The same method, with the start put into the middle of the time before. */
    private Check placebo(Grid grid) {
        int before = grid.firstStart();
        double p = Double.NaN;
        if (before >= PLACEBO_LEAST && before <= grid.width()) {
            Grid moved = grid.earlier(before - before / 2).until(before);
            MethodResult placebo = new Estimator(plan, moved).by(plan.method(), true);
            p = placebo.p() == null ? Double.NaN : placebo.p();
        }
        return check(Check.Kind.PLACEBO_IN_TIME, p);
    }

    private static Check balance(Grid grid) {
        int start = grid.firstStart();
        double[] treated = grid.means(grid.treated(), 0, Math.min(start, grid.width()));
        double[] others = grid.means(grid.others(), 0, Math.min(start, grid.width()));
        double apart = standardised(treated, others);
        if (Double.isNaN(apart)) {
            return new Check(Check.Kind.BALANCE, Check.Status.UNKNOWN, Sentence.of("check.BALANCE.UNKNOWN"));
        }
        Check.Status status = Math.abs(apart) > ALIKE ? Check.Status.FAILS : Check.Status.HOLDS;
        return new Check(Check.Kind.BALANCE, status, Sentence.of("check.BALANCE." + status, Math.abs(apart)));
    }

    private static double standardised(double[] treated, double[] others) {
        if (treated.length < 2 || others.length < 2) {
            return Double.NaN;
        }
        TwoMeans both = new TwoMeans(TwoMeans.Summary.of(treated), TwoMeans.Summary.of(others));
        double spread = Math.sqrt((both.treated().variance() + both.control().variance()) / 2);
        return spread > 0 ? both.difference() / spread : Double.NaN;
    }

    private static Check gaps(Grid grid) {
        int all = grid.starts().length * grid.width();
        int missing = grid.missing();
        int absent = grid.planned() - grid.starts().length;
        if (missing == 0 && absent == 0) {
            return new Check(Check.Kind.GAPS, Check.Status.HOLDS, Sentence.of("check.GAPS.HOLDS"));
        }
        boolean many = all == 0 || missing > MUCH_MISSING * all || absent > 0;
        return new Check(
                Check.Kind.GAPS,
                many ? Check.Status.FAILS : Check.Status.HOLDS,
                Sentence.of("check.GAPS.FAILS", missing, all, absent));
    }

    private Check season(Grid grid) {
        boolean known = grid.firstStart() >= 2 * plan.cadence().perYear();
        return new Check(
                Check.Kind.SEASON,
                known ? Check.Status.HOLDS : Check.Status.UNKNOWN,
                Sentence.of(known ? "check.SEASON.HOLDS" : "check.SEASON.UNKNOWN"));
    }

    private static Check others(List<MethodResult> methods) {
        MethodResult main = methods.get(0);
        List<MethodResult> others =
                methods.stream().skip(1).filter(MethodResult::isEstimated).toList();
        if (!main.isEstimated() || others.isEmpty()) {
            return new Check(
                    Check.Kind.OTHER_METHODS, Check.Status.UNKNOWN, Sentence.of("check.OTHER_METHODS.UNKNOWN"));
        }
        long agree = others.stream()
                .filter(other ->
                        main.isVisible() ? Math.signum(other.value()) == Math.signum(main.value()) : !other.isVisible())
                .count();
        boolean holds = agree * 2 > others.size();
        return new Check(
                Check.Kind.OTHER_METHODS,
                holds ? Check.Status.HOLDS : Check.Status.FAILS,
                Sentence.of(
                        main.isVisible() ? "check.OTHER_METHODS.SIGN" : "check.OTHER_METHODS.NOTHING",
                        others.size(),
                        (int) agree));
    }

    private List<Result.Point> series(Grid grid) {
        int[] treated = grid.treated();
        int[] others = grid.others();
        return IntStream.range(0, grid.width())
                .mapToObj(t -> point(grid, t, treated, others))
                .toList();
    }

    /** Where one side is too small neither is shown: it would be what the other leaves of the mean of all. */
    private Result.Point point(Grid grid, int t, int[] treated, int[] others) {
        UnitOfAnalysis unit = plan.unitOfAnalysis();
        int begun = grid.measured(treated, t);
        int compared = grid.measured(others, t);
        boolean both = Cells.mayBeShown(unit, begun) && Cells.mayBeShown(unit, compared);
        return new Result.Point(
                grid.periods().get(t).text(),
                both ? Cells.shown(unit, Estimator.finite(grid.mean(treated, t))) : null,
                both ? Cells.shown(unit, Estimator.finite(grid.mean(others, t))) : null,
                begun,
                compared);
    }

    /** Of persons from groups only of which enough begin at once: long after the start only the first of them are left. */
    private List<Result.EventPoint> eventStudy(Grid all) {
        UnitOfAnalysis unit = plan.unitOfAnalysis();
        Grid grid = unit == UnitOfAnalysis.TEAM ? all : all.withoutFewer(Cells.SMALLEST, row -> all.starts()[row]);
        Estimator estimator = new Estimator(plan, grid);
        if (estimator.changesOfFew()) {
            return List.of();
        }
        try {
            GroupTimeEffects effects = estimator.groupTime();
            double reach = effects.simultaneousReach(Plan.LEVEL, BAND_DRAWS, plan.analysisSeed());
            return effects.eventStudy().stream()
                    .filter(point -> point.time() >= -SHOWN_BEFORE && point.time() < plan.horizonPeriods())
                    .map(point -> new Result.EventPoint(
                            point.time(),
                            Cells.shown(unit, point.estimate().value()),
                            Cells.shown(
                                    unit,
                                    point.estimate().value()
                                            - reach * point.estimate().standardError()),
                            Cells.shown(
                                    unit,
                                    point.estimate().value()
                                            + reach * point.estimate().standardError())))
                    .filter(point -> Double.isFinite(point.low()) && Double.isFinite(point.high()))
                    .toList();
        } catch (NotEstimableException | MathRuntimeException cannotBeTold) {
            return List.of();
        }
    }
}
