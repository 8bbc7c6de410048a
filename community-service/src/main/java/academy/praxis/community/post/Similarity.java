package academy.praxis.community.post;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which posts share the rare words of a title. Each word counts as much as it is rare among the posts that were found by it (as the
 * inverse document frequency, with what was cut off counted as found): a word that finds as many as were asked for counts nearly nothing.
 */
final class Similarity {
    private final int most;
    private final Map<UUID, SimilarPost> posts = new HashMap<>();
    private final Map<UUID, Double> scores = new HashMap<>();

    /** @param most how many posts one word was asked for */
    Similarity(int most) {
        this.most = most;
    }

    /** Adds the posts that have a word. */
    void add(List<SimilarPost> found) {
        double weight = Math.log((most + 1.0) / (found.size() + 0.5));
        Set<UUID> once = new HashSet<>();
        for (SimilarPost post : found) {
            if (once.add(post.id())) {
                posts.putIfAbsent(post.id(), post);
                scores.merge(post.id(), weight, Double::sum);
            }
        }
    }

    /** The most similar first, the newer one of equals; only those that reach half of what the best one has. */
    List<SimilarPost> best(int count) {
        double top =
                scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return posts.values().stream()
                .filter(post -> scores.get(post.id()) > 0 && scores.get(post.id()) >= top / 2)
                .sorted(Comparator.<SimilarPost>comparingDouble(post -> -scores.get(post.id()))
                        .thenComparing(post -> post.id().toString(), Comparator.reverseOrder()))
                .limit(count)
                .toList();
    }
}
