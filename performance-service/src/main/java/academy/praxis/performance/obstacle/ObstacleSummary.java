package academy.praxis.performance.obstacle;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Obstacles reported in a time, in numbers.
 *
 * @param reported how many, merged ones left out
 * @param open not closed
 * @param overdue those of the open that should be gone by now
 * @param resolvedWithoutTraining went away, and nobody had to learn anything for it
 * @param resolvedByLearning went away because somebody learned
 * @param declined their owner said why they stay
 * @param dropped not worth it, or taken back
 * @param medianDaysToResolve from report to resolution; absent while there is none
 * @param minutesPerMonthSaved what the resolved ones used to cost all who had them; absent where nobody said it of any
 * @param byCause the causes in Gilbert's order, last those that nobody knows yet
 * @param openByAge how many are open since less than 7, 14, 30, 90 days, and longer
 */
record ObstacleSummary(
        int reported,
        int open,
        int overdue,
        int resolvedWithoutTraining,
        int resolvedByLearning,
        int declined,
        int dropped,
        Double medianDaysToResolve,
        Double minutesPerMonthSaved,
        List<OfCause> byCause,
        List<OfAge> openByAge) {

    /** @param cause absent for those whose cause nobody knows yet */
    @Schema(name = "ObstaclesOfCause")
    record OfCause(
            Cause cause,
            int reported,
            int open,
            int resolved,
            int declined,
            Double medianDaysToResolve,
            Double minutesPerMonth) {}

    /** @param days younger than so many; absent for all older ones */
    @Schema(name = "ObstaclesOfAge")
    record OfAge(Integer days, int open) {}
}
