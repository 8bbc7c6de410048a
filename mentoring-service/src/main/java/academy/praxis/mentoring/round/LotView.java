package academy.praxis.mentoring.round;

import java.util.UUID;

/**
 * A lot as it was drawn when a round was published.
 *
 * @param number from 1; places were given in the order of the numbers
 * @param propensity how likely this mentee was to be in, 0 to 1: whoever measures the effect compares those who were in with those who were
 *     not, each weighted by it
 * @param admitted whether the lot let them in
 */
record LotView(UUID requestId, UUID menteeId, int number, double propensity, boolean admitted) {}
