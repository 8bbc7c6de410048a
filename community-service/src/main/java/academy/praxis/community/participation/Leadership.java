package academy.praxis.community.participation;

import java.util.List;
import java.util.UUID;

/**
 * Whom somebody leads.
 *
 * @param leader whether they lead anybody: a team, a cohort, or members who report to them
 * @param teamIds in the order of their ids
 * @param cohortIds in the order of their ids
 */
record Leadership(boolean leader, List<UUID> teamIds, List<UUID> cohortIds) {}
