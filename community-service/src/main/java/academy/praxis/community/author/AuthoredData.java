package academy.praxis.community.author;

import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/**
 * What a feature keeps with an author in it, and how it lets go of it when a member is erased. In safe spaces a member has another alias in
 * each thread, so it is asked once with the member's own id and then for the aliases of one thread after another; see
 * {@link academy.praxis.community.member.PersonalData} for what is kept otherwise.
 */
public interface AuthoredData {
    /** What it is, in the plural, as the report of an erasure names it: {@code posts}. No two have the same, and none has a dot. */
    String name();

    /**
     * Erases the next of it, together with the events that tell others. Must bear being done again after a kill at any point.
     *
     * @param authors what {@code who} of an {@link AuthorDocument} holds where it is the member, at most some hundreds
     * @param texts what becomes of what the member wrote for others
     * @param most about how many documents at most
     * @return how many documents were changed or removed; 0 when nothing of these authors is left
     */
    Uni<Integer> erase(Collection<String> authors, TextChoice texts, int most);
}
