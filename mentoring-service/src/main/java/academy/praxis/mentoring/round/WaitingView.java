package academy.praxis.mentoring.round;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody on the waiting list.
 *
 * @param number the lot; who has lost a mentor after all has 0 and comes first
 * @param propensity how likely they were to be in, 0 to 1
 * @param calledAt when a mentor was proposed to them after all; {@code null} while they wait
 */
record WaitingView(
        UUID requestId, UUID menteeId, String displayName, int number, double propensity, Instant calledAt) {}
