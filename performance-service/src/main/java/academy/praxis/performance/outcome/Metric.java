package academy.praxis.performance.outcome;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an outcome is measured.
 *
 * @param unit what one counts in, such as {@code days} or {@code %}
 * @param baseline the value before anything is tried; absent while nobody knows it
 * @param target the value to reach, on the better side of the baseline
 * @param decisionRule what is done about which result, said beforehand: "we continue if…"
 * @param measure what the values are; unless said, what they were before, or what is usual for the kind
 */
public record Metric(
        @NotBlank @Size(max = 200) String name,
        @NotNull Kind kind,
        @NotBlank @Size(max = 50) String unit,
        @NotNull Direction direction,
        @Finite Double baseline,
        @NotNull @Finite Double target,
        @NotBlank @Size(max = 1000) String decisionRule,
        Measure measure) {

    /** Which sort of business result is measured; never attendance or engagement. */
    @Schema(name = "MetricKind")
    public enum Kind {
        ERROR_RATE(Measure.RATE),
        THROUGHPUT(Measure.COUNT),
        WAITING_TIME(Measure.MEAN),
        RETENTION(Measure.RATE),
        SATISFACTION(Measure.MEAN),
        SALES(Measure.COUNT),
        OTHER(Measure.MEAN);

        private final Measure measure;

        Kind(Measure measure) {
            this.measure = measure;
        }

        /** What values of this kind usually are. */
        public Measure measure() {
            return measure;
        }
    }

    /** What the values are. */
    @Schema(name = "MetricMeasure")
    public enum Measure {
        /** A share of something that is counted: each value comes with its denominator. */
        RATE,

        /** How many; not below 0. */
        COUNT,

        /** A mean, or any other number. */
        MEAN
    }

    /** Which way is better. */
    @Schema(name = "MetricDirection")
    public enum Direction {
        LOWER_IS_BETTER,
        HIGHER_IS_BETTER
    }

    /**
     * Why a value cannot be one of this metric.
     *
     * @return the field and what is wrong with it; empty when nothing is
     */
    Optional<Violation> fault(double value, Double denominator) {
        if (measure == Measure.RATE && denominator == null) {
            return Optional.of(new Violation("denominator", "is missing: a rate carries what it is a share of"));
        }
        if (measure == Measure.COUNT && value < 0) {
            return Optional.of(new Violation("value", "must not be below 0: it is a count"));
        }
        return Optional.empty();
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
