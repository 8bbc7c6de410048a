package academy.praxis.performance.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A value as another system sends it.
 *
 * @param unit a team's id or name; a member's id or e-mail address
 * @param period as the outcome's cadence asks, or a date that is its first day
 */
record PushedObservation(
        @NotBlank @Size(max = 320) String unit,
        @NotBlank @Size(max = 20) String period,
        @NotNull Double value,
        Double denominator) {}
