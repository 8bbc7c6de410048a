package academy.praxis.performance.cohort;

import java.util.UUID;

/**
 * How a cohort gets on as a whole, and what it costs.
 *
 * @param started how many began, with those who completed
 * @param completedShare the share of those who take part who completed, 0 to 1; absent where nobody takes part
 * @param activitiesDone the share of all activities of all who take part that is done, 0 to 1; absent where there are none
 * @param stuck how many do not get on
 * @param minutesPlanned what the programme costs a member
 * @param minutesPerWeek the same for each week of the cohort, rounded up
 * @param minutesPlannedInAll what it costs all who take part
 * @param minutesSpent the time that members said it took them
 * @param minutesSpentPerMember the same for each of those who said so, rounded; absent where nobody did
 * @param experiments how many experiments came to which end
 */
record CohortSummary(
        UUID cohortId,
        int waiting,
        int takingPart,
        int started,
        int completed,
        int left,
        Double completedShare,
        Double activitiesDone,
        int stuck,
        int minutesPlanned,
        int minutesPerWeek,
        long minutesPlannedInAll,
        long minutesSpent,
        Long minutesSpentPerMember,
        Experiments experiments) {

    /** How many were kept, adapted and stopped. */
    record Experiments(int keep, int adapt, int stop) {}
}
