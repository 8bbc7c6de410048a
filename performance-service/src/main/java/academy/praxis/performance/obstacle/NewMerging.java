package academy.praxis.performance.obstacle;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which obstacle is the same. */
record NewMerging(@NotNull UUID into) {}
