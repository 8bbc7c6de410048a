package academy.praxis.performance.study;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a study shows.
 *
 * @param said the verdict in sentences
 * @param complete whether the horizon is over; before that nothing can be told
 * @param last the last period whose values count
 * @param suppressed whether a group is too small for its figures to be shown
 * @param estimate by the method that was frozen
 * @param sensitivity what every other method says, or why it says nothing
 * @param original by the plan as it was first frozen; absent where it was not amended
 * @param earlyLooks how often results were worked out before the horizon
 * @param warnings what stays beside the result whatever it is
 */
record EffectView(
        UUID studyId,
        UUID outcomeId,
        String planHash,
        Instant frozenAt,
        boolean late,
        List<AmendmentView> amendments,
        Result.Verdict verdict,
        List<String> said,
        boolean complete,
        String last,
        boolean suppressed,
        Estimated estimate,
        List<Estimated> sensitivity,
        Estimated original,
        List<Checked> checks,
        List<String> warnings,
        long earlyLooks,
        List<Result.Point> series,
        List<Result.EventPoint> eventStudy) {

    /**
     * What a method says.
     *
     * @param name in words
     * @param value the mean effect on the treated since they began, in the metric's unit; absent where {@code reason} says why
     * @param low of the interval of 95 %; absent where there is none
     * @param p two-sided, 0 to 1
     * @param lotsP the same by drawing the lots anew
     * @param percent of the treated units' mean before
     * @param smallest the smallest effect that would be seen in 4 of 5 such studies
     */
    record Estimated(
            Method method,
            String name,
            Double value,
            Double low,
            Double high,
            Double p,
            Double lotsP,
            Double standardError,
            Double percent,
            Double percentLow,
            Double percentHigh,
            Double smallest,
            int treatedUnits,
            int comparisonUnits,
            int periodsBefore,
            int periodsAfter,
            String reason) {

        static Estimated of(MethodResult result, StudyWords words) {
            return result == null
                    ? null
                    : new Estimated(
                            result.method(),
                            words.say("method." + result.method()),
                            result.value(),
                            result.low(),
                            result.high(),
                            result.p(),
                            result.lotsP(),
                            result.standardError(),
                            result.percent(),
                            result.percentLow(),
                            result.percentHigh(),
                            result.smallest(),
                            result.treatedUnits(),
                            result.comparisonUnits(),
                            result.periodsBefore(),
                            result.periodsAfter(),
                            result.reason() == null ? null : words.say(result.reason()));
        }
    }

    /** Something that has to be so for the result to be believed. */
    record Checked(Check.Kind kind, Check.Status status, String said) {}

    static EffectView of(Study study, List<StudyPlan> plans, long early, Result result, StudyWords words) {
        return new EffectView(
                study.id,
                study.outcomeId,
                study.planHash,
                study.frozenAt,
                study.late,
                AmendmentView.of(plans),
                result.verdict(),
                words.say(result.said()),
                result.complete(),
                result.last(),
                result.suppressed(),
                Estimated.of(result.main(), words),
                result.methods().stream()
                        .skip(1)
                        .map(method -> Estimated.of(method, words))
                        .toList(),
                Estimated.of(result.original(), words),
                result.checks().stream()
                        .map(check -> new Checked(check.kind(), check.status(), words.say(check.sentence())))
                        .toList(),
                words.say(result.warnings()),
                early,
                result.series(),
                result.eventStudy());
    }
}
