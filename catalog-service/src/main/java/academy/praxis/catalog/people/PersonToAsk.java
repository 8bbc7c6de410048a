package academy.praxis.catalog.people;

import java.util.UUID;

/**
 * Somebody who may know.
 *
 * @param jobRole {@code null} when none is known
 * @param reason why
 * @param about the title of what they wrote or look after, or the task or skill that they mentor in
 */
public record PersonToAsk(UUID memberId, String displayName, String jobRole, Reason reason, String about) {
    /** Why somebody may know. */
    public enum Reason {
        WROTE,
        LOOKS_AFTER,
        MENTORS
    }
}
