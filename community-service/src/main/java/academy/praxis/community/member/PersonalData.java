package academy.praxis.community.member;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * What a feature keeps about a member, and how it lets go of it when the member asks for erasure (GDPR, article 17) or leaves. Each
 * feature that stores a member's id, or a mark of it, has one; the {@code erasure} feature calls them all. For what has an author there is
 * {@code AuthoredData}.
 */
public interface PersonalData {
    /** What it is, in the plural, as the report of an erasure names it: {@code follows}. No two have the same, and none has a dot. */
    String name();

    /**
     * Erases the next of it, in an order of its own, together with the events that tell others. Must bear being done again after a kill at
     * any point.
     *
     * @param texts what becomes of what the member wrote for others
     * @param most how many documents at most
     * @return how many documents were changed or removed; 0 when nothing of the member is left
     */
    Uni<Integer> erase(UUID memberId, TextChoice texts, int most);
}
