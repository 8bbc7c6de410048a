package academy.praxis.performance.cohort;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * In what the copy of a cohort differs from it.
 *
 * @param endsOn its last day; unless said, it lasts as long
 * @param facilitatorId who runs it; the same unless said
 * @param withMembers whether the members who are named are named again; not unless said. Teams and rules are, so that it can be found what the
 *     cohort was for
 */
record DuplicateContent(
        @NotBlank @Size(min = 3, max = 200) String name,
        @NotNull LocalDate startsOn,
        LocalDate endsOn,
        UUID facilitatorId,
        Boolean withMembers) {}
