package academy.praxis.catalog.unmet;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An unmet need as curators see it: what was asked, and never who asked.
 *
 * @param question in the words of who asked it first
 * @param alsoAsked the same in other words, some of them
 * @param members how many members asked it
 * @param times how often it was asked
 * @param itemId the item that answers it; {@code null} while none does
 * @param postId the question in the community; {@code null} while nobody put it there
 */
record UnmetNeedView(
        UUID id,
        long version,
        String question,
        List<String> alsoAsked,
        UnmetStatus status,
        int members,
        int times,
        UUID itemId,
        UUID postId,
        Instant firstAskedAt,
        Instant lastAskedAt)
        implements Versioned {
    static UnmetNeedView of(UnmetNeed need, List<String> alsoAsked) {
        return new UnmetNeedView(
                need.id,
                need.version,
                need.question,
                alsoAsked,
                need.status,
                need.members,
                need.times,
                need.itemId,
                need.postId,
                need.firstAskedAt,
                need.lastAskedAt);
    }
}
