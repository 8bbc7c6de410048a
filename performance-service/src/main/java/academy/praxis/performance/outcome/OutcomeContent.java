package academy.praxis.performance.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a manager writes of an outcome.
 *
 * @param why what keeps somebody awake about it
 * @param ownerId the stakeholder who answers for the result
 */
record OutcomeContent(
        @NotBlank @Size(min = 3, max = 200) String title,
        @NotBlank @Size(max = 2000) String why,
        @NotNull UUID ownerId,
        @NotNull @Valid Metric metric,
        @NotNull UnitOfAnalysis unitOfAnalysis,
        @NotNull Cadence cadence,
        @Size(max = 500) String source) {

    OutcomeContent {
        source = source == null ? "" : source;
    }
}
