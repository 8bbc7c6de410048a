package academy.praxis.mentoring.candidate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Which hard rules hold in a round. Those that protect people always do: oneself, one's own lead, avoid lists, conflicts of interest, a
 * shared language, places.
 *
 * @param overlapMinutes for how long in a week both must work at the same time, 0 to 2400
 * @param previousPairs whether those who were a pair before may be one again
 * @param taskInCommon whether the mentor must help with at least one of the mentee's tasks
 */
public record RuleSettings(
        @NotNull TeamRule team,
        @NotNull @Min(0) @Max(2400) Integer overlapMinutes,
        @NotNull Boolean previousPairs,
        @NotNull Boolean taskInCommon) {

    /** Any team, one common hour a week, new pairs only, and similar words are enough. */
    public static RuleSettings defaults() {
        return new RuleSettings(TeamRule.ANY, 60, false, false);
    }
}
