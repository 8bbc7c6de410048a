package academy.praxis.performance.work;

import academy.praxis.kit.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An order for things.
 *
 * @param ids all of them that are in use, the first one first
 */
record NewOrder(@NotNull @Size(max = NewOrder.MOST) List<@NotNull UUID> ids) {
    /** So many have one order. */
    static final int MOST = 200;

    /**
     * The place of each.
     *
     * @param present those that there are
     * @throws ProblemException 400 unless each of them is named once, and nothing else
     */
    Map<UUID, Integer> places(Collection<UUID> present) {
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!present.contains(ids.get(i)) || places.put(ids.get(i), i) != null) {
                throw ProblemException.invalid("ids[" + i + "]", "is not one of those in use, or is there twice");
            }
        }
        if (places.size() < present.size()) {
            throw ProblemException.invalid("ids", "must name all that are in use");
        }
        return places;
    }
}
