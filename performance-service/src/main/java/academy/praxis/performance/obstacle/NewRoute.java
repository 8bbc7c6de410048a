package academy.praxis.performance.obstacle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param days how long they have for each; the usual time when absent */
record NewRoute(@NotNull UUID ownerId, @Min(1) @Max(365) Integer days) {}
