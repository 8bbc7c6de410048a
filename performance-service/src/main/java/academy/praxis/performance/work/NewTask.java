package academy.praxis.performance.work;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A task of a job, to be put after those that are there. */
record NewTask(
        @NotNull UUID jobId,
        @NotBlank @Size(min = 3, max = 200) String name,
        @Size(min = 1, max = 100) String key,
        UUID outcomeId) {

    TaskContent content() {
        return new TaskContent(name, key, outcomeId);
    }
}
