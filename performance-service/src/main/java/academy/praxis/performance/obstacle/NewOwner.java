package academy.praxis.performance.obstacle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who is to take an obstacle away from now on.
 *
 * @param dueOn until when; the usual time when absent
 * @param reason why they
 */
record NewOwner(
        @NotNull UUID ownerId,
        LocalDate dueOn,
        @Size(max = 1000) String reason) {}
