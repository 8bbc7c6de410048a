package academy.praxis.performance.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a manager writes of a cohort.
 *
 * @param endsOn its last day, not before the first
 * @param pilot whether it tries something out on a small scale; not unless said
 * @param capacity how many can take part, 1 to 10,000
 * @param memberIds who takes part
 * @param teamIds whose members take part; who that is, is settled at launch
 */
record CohortContent(
        @NotNull UUID programmeId,
        @NotBlank @Size(min = 3, max = 200) String name,
        @NotNull UUID facilitatorId,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        Boolean pilot,
        @NotNull @Min(1) @Max(10_000) Integer capacity,
        @Size(max = 10_000) List<@NotNull UUID> memberIds,
        @Size(max = 500) List<@NotNull UUID> teamIds) {

    CohortContent {
        pilot = pilot != null && pilot;
        memberIds = memberIds == null ? List.of() : memberIds;
        teamIds = teamIds == null ? List.of() : teamIds;
    }
}
