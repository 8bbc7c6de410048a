package academy.praxis.mentoring.candidate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/**
 * How much each part of a score counts, relative to the others.
 *
 * @param goal what the mentee wants to get done is what the mentor is good at
 * @param preference the mentee asked for the mentor
 * @param difference they see the work from different places: role, team, seniority
 * @param balance the mentor has few mentees so far
 * @param availability they have time for one another
 */
public record Weights(
        @NotNull @DecimalMin("0") @DecimalMax("1") Double goal,
        @NotNull @DecimalMin("0") @DecimalMax("1") Double preference,
        @NotNull @DecimalMin("0") @DecimalMax("1") Double difference,
        @NotNull @DecimalMin("0") @DecimalMax("1") Double balance,
        @NotNull @DecimalMin("0") @DecimalMax("1") Double availability) {

    /** The goal first, then whom one asked for; the rest decides between those alike. */
    public static Weights defaults() {
        return new Weights(0.5, 0.25, 0.05, 0.1, 0.1);
    }

    /**
     * Their sum.
     *
     * @throws IllegalArgumentException when one is no number between 0 and 1, or all are 0
     */
    public double sum() {
        double sum = checked("goal", goal)
                + checked("preference", preference)
                + checked("difference", difference)
                + checked("balance", balance)
                + checked("availability", availability);
        if (sum == 0) {
            throw new IllegalArgumentException("At least one weight must be more than 0");
        }
        return sum;
    }

    private static double checked(String name, Double weight) {
        if (weight == null || !(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1");
        }
        return weight;
    }
}
