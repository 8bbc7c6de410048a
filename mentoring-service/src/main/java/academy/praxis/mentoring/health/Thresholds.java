package academy.praxis.mentoring.health;

import java.time.Duration;

/**
 * From when on the rules find something. Each holds from the value itself on. Goals count as stalled as
 * {@link academy.praxis.mentoring.goal.OpenGoal} says.
 *
 * @param missedInARow so many sessions missed one after another
 * @param manyMissedInARow so many are severe
 * @param silentRhythms so many rhythms without a session held
 * @param longSilentRhythms so many are severe
 * @param usualRhythm the rhythm of those who agreed on none
 * @param shortestSilence no shorter time is a silence, however quick the rhythm
 * @param lowMean a check-in with this mean of its four ratings (1 to 5), or a lower one, is low
 * @param fewestAnswers a low check-in that fewer people answered is no matter for managers: they would know whose answer it was
 * @param unansweredAfter so long after a check-in was due
 * @param agreementAfter so long after the pairing became active
 * @param grace so long those in the pairing have for themselves before managers see a signal
 * @param nudgeAgainAfter nobody is told the same thing again sooner
 */
record Thresholds(
        int missedInARow,
        int manyMissedInARow,
        int silentRhythms,
        int longSilentRhythms,
        Duration usualRhythm,
        Duration shortestSilence,
        double lowMean,
        int fewestAnswers,
        Duration unansweredAfter,
        Duration agreementAfter,
        Duration grace,
        Duration nudgeAgainAfter) {

    /** What holds in every academy. */
    static final Thresholds USUAL = new Thresholds(
            2,
            3,
            2,
            4,
            Duration.ofDays(14),
            Duration.ofDays(14),
            2.5,
            2,
            Duration.ofDays(14),
            Duration.ofDays(30),
            Duration.ofDays(14),
            Duration.ofDays(14));
}
