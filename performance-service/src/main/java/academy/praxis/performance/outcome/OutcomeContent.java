package academy.praxis.performance.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a manager writes of an outcome.
 *
 * @param why what keeps somebody awake about it
 * @param ownerId the stakeholder who answers for the result
 * @param source where the values come from, in words
 * @param sourceClientId the machine client that may push them; absent for none
 */
record OutcomeContent(
        @NotBlank @Size(min = 3, max = 200) String title,
        @NotBlank @Size(max = 2000) String why,
        @NotNull UUID ownerId,
        @NotNull @Valid Metric metric,
        @NotNull UnitOfAnalysis unitOfAnalysis,
        @NotNull Cadence cadence,
        @Size(max = 500) String source,
        @Pattern(regexp = "[A-Za-z0-9._-]{1,100}") String sourceClientId) {

    OutcomeContent {
        source = source == null ? "" : source;
    }
}
