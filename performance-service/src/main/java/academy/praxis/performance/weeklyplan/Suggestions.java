package academy.praxis.performance.weeklyplan;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A feature that knows what members could do in a week. Call outside of a session. */
public interface Suggestions {

    /**
     * What each of these members could do in a week.
     *
     * @param memberIds at most 1,000
     * @param monday the first day of the week
     * @return at most {@value Suggestion#MOST} a member, by member; who has none may be missing
     */
    Uni<Map<UUID, List<Suggestion>>> of(Collection<UUID> memberIds, LocalDate monday);

    /** Those of these keys, of suggestions that this feature made, whose work the member has done wherever it is done. */
    default Uni<Set<String>> done(UUID memberId, Collection<String> keys) {
        return Uni.createFrom().item(Set.of());
    }

    /**
     * The member said in the plan that they did something; keys of other features are none of this one's business.
     *
     * @param minutes what it took, at least 1
     * @param whole whether all of it is done, and not only this week's part
     */
    default Uni<Void> markDone(UUID memberId, String key, int minutes, boolean whole) {
        return Uni.createFrom().voidItem();
    }
}
