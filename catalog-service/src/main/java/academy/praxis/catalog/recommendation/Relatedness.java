package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.item.ItemCard;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How closely items are related.
 *
 * <pre>
 * score = 0.5 shared + 0.3 both / (both + 10) + 0.2 likeness
 * </pre>
 *
 * {@code shared}: of the tasks, obstacles and skills that either names, the part that both name (Jaccard); {@code both}: how many members both
 * helped, in fives; {@code likeness}: of their words, as {@link Similar} has it.
 */
final class Relatedness {
    private static final double SHARED = 0.5;
    private static final double BOTH = 0.3;
    private static final double LIKENESS = 0.2;
    private static final double HALF = 10;
    private static final int STEP = 5;

    private Relatedness() {}

    /**
     * @param helpedBoth members whom both helped
     * @param likeness of their words, 0 to 1
     */
    static RelatedItem of(ItemCard item, ItemCard other, int helpedBoth, double likeness) {
        List<String> tasks = shared(item.tasks(), other.tasks());
        List<String> obstacles = shared(item.obstacles(), other.obstacles());
        List<String> skills = shared(item.skills(), other.skills());
        int both = helpedBoth - helpedBoth % STEP;
        double common = tasks.size() + obstacles.size() + skills.size();
        double either = either(item.tasks(), other.tasks())
                + either(item.obstacles(), other.obstacles())
                + either(item.skills(), other.skills());
        double score =
                SHARED * (either == 0 ? 0 : common / either) + BOTH * (both / (both + HALF)) + LIKENESS * likeness;
        return new RelatedItem(other, tasks, obstacles, skills, both, score);
    }

    private static List<String> shared(List<String> some, List<String> others) {
        return some.stream().filter(Set.copyOf(others)::contains).distinct().toList();
    }

    private static int either(List<String> some, List<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all.size();
    }
}
