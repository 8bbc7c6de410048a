package academy.praxis.performance.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something that is done for many members of a cohort at once; for one of them it may be refused and done for the others.
 *
 * @param activity which one, to extend or attend
 * @param dueOn the day by which it is to be done, to extend
 * @param toCohortId where they go on, to transfer
 * @param words why, to remove or transfer; for those who run the cohort
 */
record BulkCommand(
        @NotNull BulkAction action,
        @NotEmpty @Size(max = 500) List<@NotNull UUID> enrolmentIds,
        @Min(1) @Max(2500) Integer activity,
        LocalDate dueOn,
        UUID toCohortId,
        @Size(max = 500) String words) {}
