package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.item.ItemCard;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What of a member's work an item fits.
 *
 * @param tasks of mine that it helps with
 * @param ofTasks how many tasks it names
 * @param obstacles of mine that it helps to get over
 * @param ofObstacles how many obstacles it names
 * @param jobTasks that it helps with and many of my job role work on, mine left out
 * @param forJobRole whether it is meant for my job role by name
 */
record Match(
        List<String> tasks,
        int ofTasks,
        List<String> obstacles,
        int ofObstacles,
        List<String> jobTasks,
        boolean forJobRole) {
    static Match of(ItemCard item, Basis mine, boolean forJobRole) {
        return new Match(
                shared(item.tasks(), mine.tasks()),
                item.tasks().size(),
                shared(item.obstacles(), mine.obstacles()),
                item.obstacles().size(),
                shared(item.tasks(), mine.jobTasks()),
                forJobRole);
    }

    boolean isNone() {
        return tasks.isEmpty() && obstacles.isEmpty() && jobTasks.isEmpty() && !forJobRole;
    }

    private static List<String> shared(Collection<String> item, Collection<String> mine) {
        Set<String> wanted = Set.copyOf(mine);
        return item.stream().filter(wanted::contains).distinct().toList();
    }
}
