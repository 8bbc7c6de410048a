package academy.praxis.performance.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A value as somebody enters it.
 *
 * @param unitId the team or member, as the outcome's unit of analysis says
 * @param period as the outcome's cadence asks: {@code 2026-W14}, {@code 2026-04} or {@code 2026-Q2}
 * @param denominator what a rate is a share of, such as the number of admissions
 */
record NewObservation(
        @NotNull UUID unitId,
        @NotBlank @Size(max = 10) String period,
        @NotNull @Finite Double value,
        @Positive @Finite Double denominator) {}
