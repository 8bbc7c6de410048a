package academy.praxis.performance.obstacle;

import java.util.UUID;

/**
 * An open obstacle that may be the same, and that the caller may see.
 *
 * @param likeness 0 to 1: the share of letter triples that both texts have
 * @param voices how many members have it
 */
record SimilarObstacle(UUID id, String what, ObstacleStatus status, Cause cause, int voices, double likeness) {}
