package academy.praxis.community.space;

import academy.praxis.kit.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;

/**
 * How a reader stands to a space that admits them.
 *
 * @param archived whether the space is read only for all
 * @param member whether the reader is a member: joined, invited and come, or of the team
 * @param moderator whether the reader moderates it
 * @param suspendedUntil until when the reader may not write; {@code null} when they may
 */
public record Standing(
        UUID spaceId, Audience audience, boolean archived, boolean member, boolean moderator, Instant suspendedUntil) {

    /**
     * Holds when the reader moderates the space.
     *
     * @throws ProblemException 403 otherwise
     */
    public void mustModerate() {
        if (!moderator) {
            throw ProblemException.forbidden("This is for the moderators of the space.");
        }
    }
}
