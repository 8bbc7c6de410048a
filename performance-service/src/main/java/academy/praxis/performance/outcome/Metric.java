package academy.praxis.performance.outcome;

import academy.praxis.kit.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an outcome is measured.
 *
 * @param unit what one counts in, such as {@code days} or {@code %}
 * @param baseline the value before anything is tried; absent while nobody knows it
 * @param target the value to reach, on the better side of the baseline
 * @param decisionRule what is done about which result, said beforehand: "we continue if…"
 */
record Metric(
        @NotBlank @Size(max = 200) String name,
        @NotNull Kind kind,
        @NotBlank @Size(max = 50) String unit,
        @NotNull Direction direction,
        @Finite Double baseline,
        @NotNull @Finite Double target,
        @NotBlank @Size(max = 1000) String decisionRule) {

    /** Which sort of business result is measured; never attendance or engagement. */
    @Schema(name = "MetricKind")
    enum Kind {
        ERROR_RATE,
        THROUGHPUT,
        WAITING_TIME,
        RETENTION,
        SATISFACTION,
        SALES,
        OTHER
    }

    /** Which way is better. */
    @Schema(name = "MetricDirection")
    enum Direction {
        LOWER_IS_BETTER,
        HIGHER_IS_BETTER
    }

    /**
     * Holds when the target is an improvement.
     *
     * @throws ProblemException 400 when it lies on the wrong side of the baseline, or on it
     */
    void mustAimHigher() {
        if (baseline == null) {
            return;
        }
        boolean better = direction == Direction.LOWER_IS_BETTER ? target < baseline : target > baseline;
        if (!better) {
            throw ProblemException.invalid(
                    "metric.target",
                    direction == Direction.LOWER_IS_BETTER
                            ? "must be below the baseline, because lower is better"
                            : "must be above the baseline, because higher is better");
        }
    }
}
