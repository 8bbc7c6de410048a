package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.HardRule;
import java.util.Map;
import java.util.UUID;

/**
 * A mentee without a mentor, and why.
 *
 * @param rule the rule that binds; {@code null} when it was not for a rule
 * @param words why, in sentences
 * @param excluded by rule how many mentors it rules out
 * @param excludedAlone by rule how many mentors nothing but it rules out
 */
record UnmatchedView(
        UUID requestId,
        PersonView mentee,
        Why why,
        HardRule rule,
        String words,
        Map<HardRule, Integer> excluded,
        Map<HardRule, Integer> excludedAlone) {

    /** What kept a mentee from a mentor. */
    enum Why {
        NO_MENTORS,
        /** Every mentor is ruled out. */
        RULES,
        /** The manager ruled out whoever was left. */
        FORBIDDEN,
        /** More mentees than places, and not drawn, or of a lower score. */
        TOO_FEW_PLACES,
        /** The circles in question did not find enough mentees. */
        CIRCLE_TOO_SMALL,
        /** There would be a place; the mode gives it to others. */
        MODE
    }
}
