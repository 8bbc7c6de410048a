package academy.praxis.mentoring.pairing;

import academy.praxis.kit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * How those in a pairing parted.
 *
 * @param endedAt {@code null} while it goes on
 * @param left who left it before its good end, and when
 */
public record Parting(Instant endedAt, Map<UUID, Instant> left) {
    /** So long after a pairing ended, those in it may still look back and write to one another. */
    public static final Duration OPEN_AFTER_END = Duration.ofDays(60);

    /** Whether this member left it before its good end. */
    public boolean hasLeft(UUID member) {
        return left.containsKey(member);
    }

    /** Whether it goes on, or ended at most 60 days ago. */
    public boolean isOpen(Instant now) {
        return endedAt == null || !endedAt.plus(OPEN_AFTER_END).isBefore(now);
    }

    /**
     * Nobody writes to whom they left, or who left them: leaving ends what the others can say to one.
     *
     * @param to at least one of them must still be there
     * @throws ProblemException 409 when one of both sides left, or it ended more than 60 days ago
     */
    public void mustReach(UUID from, Collection<UUID> to, Instant now) {
        if (hasLeft(from)) {
            throw ProblemException.conflict("You have left this pairing.");
        }
        if (to.stream().allMatch(this::hasLeft)) {
            throw ProblemException.conflict("Whom this is for has left the pairing.");
        }
        if (!isOpen(now)) {
            throw ProblemException.conflict("This pairing ended more than 60 days ago.");
        }
    }
}
