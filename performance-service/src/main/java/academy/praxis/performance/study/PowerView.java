package academy.praxis.performance.study;

import java.util.List;

/**
 * What a design can see of an effect.
 *
 * @param sight in a word; {@code said} has it in sentences, and what would help
 * @param baseline this and what follows from the metric's history is absent where it would be of fewer than five persons, and of persons has
 *     two significant digits
 * @param smallestEffect seen in 4 of 5 such studies, in the metric's unit; absent where no effect can be seen
 * @param powerAtWorthwhile how likely the effect that would matter is seen, 0 to 1
 */
record PowerView(
        PowerReport.Sight sight,
        List<String> said,
        int historyUnits,
        int historyPeriods,
        Double baseline,
        Double within,
        Double between,
        Double persistence,
        Double smallestEffect,
        Double smallestPercent,
        Double worthwhileEffect,
        Double powerAtWorthwhile,
        Integer unitsNeeded,
        Integer periodsNeeded,
        List<PowerReport.CurvePoint> curve) {

    static PowerView of(PowerReport report, StudyWords words) {
        return new PowerView(
                report.sight(),
                words.say(report.said()),
                report.historyUnits(),
                report.historyPeriods(),
                report.baseline(),
                report.within(),
                report.between(),
                report.persistence(),
                report.smallestEffect(),
                report.smallestPercent(),
                report.worthwhileEffect(),
                report.powerAtWorthwhile(),
                report.unitsNeeded(),
                report.periodsNeeded(),
                report.curve());
    }
}
