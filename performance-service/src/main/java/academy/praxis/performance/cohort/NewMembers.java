package academy.praxis.performance.cohort;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** @param memberIds who joins, in the order in which they get places; at most 500 */
record NewMembers(@NotEmpty @Size(max = 500) List<@NotNull UUID> memberIds) {}
