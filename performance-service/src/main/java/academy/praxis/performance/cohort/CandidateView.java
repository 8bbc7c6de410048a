package academy.praxis.performance.cohort;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who would take part if the cohort were launched now.
 *
 * @param leader whether they lead
 * @param place the place that they would get, from 1
 * @param waits whether that is a place in the line
 * @param enrolled whether they are in the cohort already
 * @param otherCohorts other cohorts under way that they are in
 */
record CandidateView(
        UUID id,
        String displayName,
        String jobRole,
        UUID teamId,
        boolean leader,
        int place,
        boolean waits,
        boolean enrolled,
        List<UUID> otherCohorts) {}
