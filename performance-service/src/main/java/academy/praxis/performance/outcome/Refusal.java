package academy.praxis.performance.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody does not answer for a result, or not any more. */
record Refusal(@NotBlank @Size(max = 1000) String reason) {}
