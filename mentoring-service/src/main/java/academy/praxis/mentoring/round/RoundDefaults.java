package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.RuleSettings;
import academy.praxis.mentoring.candidate.Weights;

/** What holds in a round about which nothing else is said. */
record RoundDefaults(RuleSettings rules, Weights weights, boolean lottery, GroupBy groupBy, int expiryDays) {
    static RoundDefaults usual() {
        return new RoundDefaults(RuleSettings.defaults(), Weights.defaults(), true, GroupBy.JOB_ROLE, 14);
    }
}
