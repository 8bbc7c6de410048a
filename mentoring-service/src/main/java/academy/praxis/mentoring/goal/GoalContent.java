package academy.praxis.mentoring.goal;

import academy.praxis.kit.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What those in a pairing want to reach.
 *
 * @param words what will be different
 * @param task the task that it helps to get done, by its name
 * @param outcomeId the outcome that it serves; of task and outcome at most one
 * @param targetDate by when
 */
record GoalContent(
        @NotBlank @Size(max = 2000) String words,
        @Size(min = 1, max = 100) String task,
        UUID outcomeId,
        LocalDate targetDate) {
    private static final int MOST_YEARS = 3;

    /**
     * What annotations cannot say.
     *
     * @param known the target date that the goal has already, which may be past by now; {@code null} for a new one
     * @throws ProblemException 400 that names the field
     */
    void check(LocalDate today, LocalDate known) {
        if (task != null && outcomeId != null) {
            throw ProblemException.invalid("outcomeId", "cannot be there beside a task: link one of the two");
        }
        if (targetDate == null || targetDate.equals(known)) {
            return;
        }
        if (targetDate.isBefore(today) || targetDate.isAfter(today.plusYears(MOST_YEARS))) {
            throw ProblemException.invalid("targetDate", "must be today or later, and within three years");
        }
    }
}
