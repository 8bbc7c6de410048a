package academy.praxis.performance.cohort;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A cohort as clients see it.
 *
 * @param memberIds who is meant to take part; only for managers and the facilitator
 * @param teamIds whose members are meant to take part; only for managers and the facilitator
 * @param enrolled how many take part
 */
record CohortView(
        UUID id,
        long version,
        UUID programmeId,
        String name,
        UUID facilitatorId,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean pilot,
        int capacity,
        List<UUID> memberIds,
        List<UUID> teamIds,
        CohortStatus status,
        int enrolled,
        Instant launchedAt,
        Instant createdAt)
        implements Versioned {

    static CohortView of(Cohort cohort, boolean withMembers) {
        return new CohortView(
                cohort.id,
                cohort.version,
                cohort.programmeId,
                cohort.name,
                cohort.facilitatorId,
                cohort.startsOn,
                cohort.endsOn,
                cohort.pilot,
                cohort.capacity,
                withMembers ? List.copyOf(cohort.memberIds) : null,
                withMembers ? List.copyOf(cohort.teamIds) : null,
                cohort.status,
                cohort.enrolled,
                cohort.launchedAt,
                cohort.createdAt);
    }
}
