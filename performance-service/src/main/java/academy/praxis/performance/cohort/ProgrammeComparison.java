package academy.praxis.performance.cohort;

import java.util.List;
import java.util.UUID;

/**
 * The programmes that were made for one outcome, side by side.
 *
 * @param programmes newest first, at most {@value #MOST}
 */
record ProgrammeComparison(UUID outcomeId, List<Compared> programmes) {
    /** How many are compared at most. */
    static final int MOST = 100;

    /**
     * One of them.
     *
     * @param version the one that was published last
     * @param cohorts how many set out with it, in any version
     * @param cohortIds which; what they changed is told by the studies of these cohorts
     * @param members how many different members have or had a place
     * @param completed how many of them completed it
     * @param left how many left before the end
     * @param completedShare the share who completed, 0 to 1; absent where nobody has a place
     * @param minutesPlanned what it costs a member
     * @param minutesSpent the time that members said it took them; absent where fewer than five did, as it would be single persons' time
     * @param minutesSpentPerMember the same for each of those who said so, rounded; absent where nobody did, or fewer than five
     */
    record Compared(
            UUID id,
            String title,
            int version,
            int cohorts,
            List<UUID> cohortIds,
            int members,
            int completed,
            int left,
            Double completedShare,
            int minutesPlanned,
            Long minutesSpent,
            Long minutesSpentPerMember) {}
}
