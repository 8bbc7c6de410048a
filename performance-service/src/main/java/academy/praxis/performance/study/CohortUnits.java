package academy.praxis.performance.study;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Who begins with a cohort.
 *
 * @param running whether it is launched
 * @param cancelled whether it will not, or did not, take place
 * @param units its teams or members, as the outcome's unit of analysis says
 */
record CohortUnits(UUID id, String name, LocalDate startsOn, boolean running, boolean cancelled, Set<UUID> units) {}
