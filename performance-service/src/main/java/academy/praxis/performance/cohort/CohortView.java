package academy.praxis.performance.cohort;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A cohort as clients see it. Who is meant to take part, and why things were decided, is only for managers and the facilitator.
 *
 * @param programmeVersion which version of the programme it goes through; absent until that is settled, by its launch or by its leaders' start
 * @param memberIds who is meant to take part
 * @param teamIds whose members are meant to take part
 * @param rules whom else it is meant for
 * @param exceptIds who is meant to stay out
 * @param leaderIds who leads besides the leads of the members' teams
 * @param dueDates the days that were chosen for activities; those of all of them are at {@code /activities}
 * @param enrolled how many have a place
 * @param waiting how many wait for one
 * @param leadersStartedAt when its leaders could begin
 * @param despiteReadiness why it was launched although its leaders were not ready
 * @param closedBecause why it was cancelled
 */
record CohortView(
        UUID id,
        long version,
        UUID programmeId,
        Integer programmeVersion,
        String name,
        UUID facilitatorId,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean pilot,
        int capacity,
        boolean waitingList,
        List<UUID> memberIds,
        List<UUID> teamIds,
        List<Rule> rules,
        List<UUID> exceptIds,
        List<UUID> leaderIds,
        List<DueDate> dueDates,
        CohortStatus status,
        int enrolled,
        int waiting,
        Instant leadersStartedAt,
        Instant launchedAt,
        String despiteReadiness,
        Instant closedAt,
        String closedBecause,
        Instant createdAt)
        implements Versioned {

    static CohortView of(Cohort cohort, boolean withMembers) {
        return new CohortView(
                cohort.id,
                cohort.version,
                cohort.programmeId,
                cohort.programmeVersion,
                cohort.name,
                cohort.facilitatorId,
                cohort.startsOn,
                cohort.endsOn,
                cohort.pilot,
                cohort.capacity,
                cohort.waitingList,
                withMembers ? List.copyOf(cohort.memberIds) : null,
                withMembers ? List.copyOf(cohort.teamIds) : null,
                withMembers ? List.copyOf(cohort.rules) : null,
                withMembers ? List.copyOf(cohort.exceptIds) : null,
                withMembers ? List.copyOf(cohort.leaderIds) : null,
                withMembers ? List.copyOf(cohort.dueDates) : null,
                cohort.status,
                cohort.enrolled,
                cohort.waiting,
                cohort.leadersStartedAt,
                cohort.launchedAt,
                withMembers ? cohort.despiteReadiness : null,
                cohort.closedAt,
                withMembers ? cohort.closedBecause : null,
                cohort.createdAt);
    }
}
