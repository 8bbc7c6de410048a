package academy.praxis.mentoring.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * A session that took place.
 *
 * @param minutes how long it really took, 1 to 720; as long as planned when left out
 */
record HeldSession(@Min(1) @Max(720) Integer minutes) {}
