package academy.praxis.performance.weeklyplan;

import academy.praxis.kit.precondition.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A member's plan for a week, as they see it.
 *
 * @param week ISO 8601, such as {@code 2026-W48}
 * @param budgetMinutes how many minutes the member wants to learn in it
 * @param plannedMinutes what is planned and done takes or took
 * @param overMinutes by how much that goes beyond the budget; 0 where it does not
 * @param says the whole in words
 * @param leftOut what is due and does not fit
 */
record PlanView(
        long version,
        String week,
        LocalDate monday,
        int budgetMinutes,
        int plannedMinutes,
        int doneMinutes,
        int overMinutes,
        String says,
        List<LineView> lines,
        List<LeftOutView> leftOut)
        implements Versioned {

    /**
     * Something to do.
     *
     * @param minutes planned for this week
     * @param leftMinutes what was left of the whole when it was planned
     * @param because why it is in the plan, in words
     * @param weeksWaited in how many weeks before it was planned and not done
     * @param added whether the member took it in by themselves
     * @param tookMinutes absent while it is not done
     */
    record LineView(
            String key,
            Suggestion.Kind kind,
            String title,
            int minutes,
            int leftMinutes,
            LocalDate due,
            String because,
            UUID subjectId,
            UUID itemId,
            int weeksWaited,
            boolean added,
            Line.State state,
            Integer tookMinutes) {}

    /**
     * Something due for which there are too few minutes.
     *
     * @param minutesMissing beyond what is planned of it
     */
    record LeftOutView(
            String key,
            Suggestion.Kind kind,
            String title,
            int minutesMissing,
            LocalDate due,
            String because,
            UUID subjectId,
            UUID itemId) {}
}
