package academy.praxis.performance.study;

import academy.praxis.performance.outcome.Cells;
import academy.praxis.performance.outcome.Metric;
import java.util.ArrayList;
import java.util.List;

/** What a result means, against the target and the rule that were written before it. */
final class Verdicts {
    private final Plan plan;
    private final Grid grid;
    private final MethodResult main;
    private final MethodResult shown;
    private final boolean complete;

    Verdicts(Plan plan, Grid grid, List<MethodResult> methods, boolean complete) {
        this.plan = plan;
        this.grid = grid;
        this.main = methods.get(0);
        this.shown = main.shown(plan.unitOfAnalysis());
        this.complete = complete;
    }

    Result.Verdict verdict() {
        if (!complete) {
            return Result.Verdict.TOO_EARLY;
        }
        if (!main.isEstimated()) {
            return Result.Verdict.CANNOT_BE_TOLD;
        }
        if (!main.isVisible()) {
            return Result.Verdict.NO_VISIBLE_EFFECT;
        }
        return main.value() * plan.better() > 0 ? Result.Verdict.BETTER : Result.Verdict.WORSE;
    }

    List<Sentence> sentences() {
        List<Sentence> said = new ArrayList<>();
        Result.Verdict verdict = verdict();
        if (verdict == Result.Verdict.TOO_EARLY) {
            said.add(Sentence.of(
                    "verdict.TOO_EARLY",
                    plan.horizonPeriods(),
                    plan.end().plus(-1, plan.cadence()).text(),
                    main.periodsAfter()));
        }
        if (verdict == Result.Verdict.CANNOT_BE_TOLD) {
            said.add(Sentence.of("verdict.CANNOT_BE_TOLD"));
            said.add(main.reason());
        } else if (verdict != Result.Verdict.TOO_EARLY) {
            said.add(effect(verdict));
            if (verdict == Result.Verdict.NO_VISIBLE_EFFECT) {
                smallest(said);
                worthwhile(said);
            }
            target(said);
        }
        said.add(Sentence.of("verdict.RULE", plan.metric().decisionRule()));
        return said;
    }

    private Sentence effect(Result.Verdict verdict) {
        String unit = plan.metric().unit();
        return shown.low() == null
                ? Sentence.of("verdict." + verdict + ".P", shown.value(), unit, shown.p())
                : Sentence.of("verdict." + verdict, shown.value(), unit, shown.low(), shown.high());
    }

    private void smallest(List<Sentence> said) {
        if (main.smallest() == null) {
            said.add(Sentence.of("verdict.SMALLEST.UNKNOWN", main.comparisonUnits()));
            return;
        }
        double before = Math.abs(grid.before());
        int units = main.treatedUnits() + main.comparisonUnits();
        said.add(
                before > 0
                        ? Sentence.of(
                                "verdict.SMALLEST.PERCENT",
                                units,
                                main.periodsBefore() + main.periodsAfter(),
                                shown.smallest(),
                                plan.metric().unit(),
                                Cells.shown(plan.unitOfAnalysis(), 100 * main.smallest() / before))
                        : Sentence.of(
                                "verdict.SMALLEST",
                                units,
                                main.periodsBefore() + main.periodsAfter(),
                                shown.smallest(),
                                plan.metric().unit()));
    }

    private void worthwhile(List<Sentence> said) {
        Double worthwhile = plan.worthwhile();
        if (worthwhile == null || main.low() == null) {
            return;
        }
        double most = plan.better() > 0 ? main.high() : -main.low();
        said.add(Sentence.of(
                most < worthwhile ? "verdict.RULED_OUT" : "verdict.NOT_RULED_OUT",
                worthwhile,
                plan.metric().unit()));
    }

    private void target(List<Sentence> said) {
        double after = grid.after();
        if (!Double.isFinite(after)) {
            return;
        }
        double target = plan.metric().target();
        boolean reached =
                plan.metric().direction() == Metric.Direction.HIGHER_IS_BETTER ? after >= target : after <= target;
        said.add(Sentence.of(
                reached ? "verdict.TARGET.REACHED" : "verdict.TARGET.MISSED",
                target,
                plan.metric().unit(),
                Cells.shown(plan.unitOfAnalysis(), after)));
    }
}
