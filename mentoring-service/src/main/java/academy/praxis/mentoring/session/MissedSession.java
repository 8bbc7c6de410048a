package academy.praxis.mentoring.session;

import jakarta.validation.constraints.NotNull;

/**
 * A session that did not take place.
 *
 * @param by whose side could not be there
 */
record MissedSession(@NotNull MissedBy by) {}
