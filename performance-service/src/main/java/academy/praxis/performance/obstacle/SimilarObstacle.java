package academy.praxis.performance.obstacle;

import java.time.Instant;
import java.util.UUID;

/**
 * An obstacle that may be the same, is open or was resolved lately, and that the caller may see.
 *
 * @param likeness 0 to 1: the share of letter triples that both texts have
 * @param voices how many members have it
 * @param closedAt when it was resolved: how is among its steps, and whoever has it nevertheless opens it again
 */
record SimilarObstacle(
        UUID id, String what, ObstacleStatus status, Cause cause, int voices, double likeness, Instant closedAt) {}
