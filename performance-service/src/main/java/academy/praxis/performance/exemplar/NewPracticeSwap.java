package academy.praxis.performance.exemplar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * An offer to show a practice, in exchange.
 *
 * @param iWantToLearn what the caller asks for in return
 * @param spaceId the community's space in which the write-up may go
 * @param askedId to whom alone it is offered; all who read the space when absent
 */
record NewPracticeSwap(
        @NotBlank @Size(max = 500) String iWantToLearn,
        @NotNull UUID spaceId,
        UUID askedId) {}
