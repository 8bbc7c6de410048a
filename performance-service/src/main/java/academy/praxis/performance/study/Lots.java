package academy.praxis.performance.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Draws an order by lot that whoever knows the seed can draw again: the ids in ascending order of their text, shuffled by
 * {@code Collections.shuffle} with {@code java.util.Random} of the seed.
 */
final class Lots {
    private Lots() {}

    static List<UUID> order(Collection<UUID> units, long seed) {
        List<UUID> order = new ArrayList<>(units.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(UUID::toString))
                .toList());
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    /** The units in parts as equal as can be, the first ones the larger. */
    static List<List<UUID>> parts(List<UUID> order, int parts) {
        List<List<UUID>> all = new ArrayList<>();
        int from = 0;
        for (int part = 0; part < parts; part++) {
            int to = from + order.size() / parts + (part < order.size() % parts ? 1 : 0);
            all.add(order.subList(from, to));
            from = to;
        }
        return all;
    }
}
