package academy.praxis.performance.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Who is to answer for a result from now on, and why.
 *
 * @param ownerId a stakeholder, who has to accept
 */
record Handover(
        @NotNull UUID ownerId, @NotBlank @Size(max = 1000) String reason) {}
