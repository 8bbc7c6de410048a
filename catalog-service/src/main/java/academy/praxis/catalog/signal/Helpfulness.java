package academy.praxis.catalog.signal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How likely items help, for ranking: what members said of them, shrunk ({@link Shrinkage}), and never how often they were opened. */
@ApplicationScoped
public class Helpfulness {
    /** The task under which the item as a whole is counted. */
    static final String WHOLE = "";

    private final TallyRepository tallies;
    private final Priors priors;

    Helpfulness(TallyRepository tallies, Priors priors) {
        this.tallies = tallies;
        this.priors = priors;
    }

    /** Of these items as a whole, within the present session. */
    public Uni<HelpfulnessScores> of(Collection<UUID> items) {
        return of(items, (String) null);
    }

    /**
     * Of these items for a task, within the present session. What was said of an item's other tasks counts as far as too little was said of this
     * one.
     *
     * @param task {@code null} for the items as a whole
     */
    public Uni<HelpfulnessScores> of(Collection<UUID> items, String task) {
        String wanted = task == null ? WHOLE : task;
        return byTask(items, Set.of(wanted)).map(scores -> scores.get(wanted));
    }

    /** As {@link #of(Collection, String)}, for each of these tasks. */
    public Uni<Map<String, HelpfulnessScores>> byTask(Collection<UUID> items, Set<String> tasks) {
        Set<String> cells = new HashSet<>(tasks);
        cells.add(WHOLE);
        return priors.current()
                .flatMap(prior -> tallies.shown(items, cells).map(shown -> {
                    Shrinkage shrinkage = new Shrinkage(prior);
                    Map<UUID, Tally> whole = shown.getOrDefault(WHOLE, Map.of());
                    Map<String, HelpfulnessScores> scores = new HashMap<>();
                    tasks.forEach(task ->
                            scores.put(task, scores(task, whole, shown.getOrDefault(task, Map.of()), shrinkage)));
                    return scores;
                }));
    }

    /** What everyone may be told of these items, within the present session; only of those of which enough was said. */
    public Uni<Map<UUID, ToldHelpfulness>> told(Collection<UUID> items) {
        return tallies.shown(items, Set.of(WHOLE)).map(shown -> {
            Map<UUID, ToldHelpfulness> told = new HashMap<>();
            shown.getOrDefault(WHOLE, Map.of())
                    .forEach((item, tally) ->
                            told.put(item, new ToldHelpfulness(Batches.members(tally), Batches.share(tally))));
            return told;
        });
    }

    private static HelpfulnessScores scores(
            String task, Map<UUID, Tally> whole, Map<UUID, Tally> forTask, Shrinkage shrinkage) {
        Map<UUID, Double> scores = new HashMap<>();
        whole.forEach((item, tally) -> scores.put(
                item,
                task.equals(WHOLE)
                        ? shrinkage.item(tally)
                        : shrinkage.task(tally, forTask.getOrDefault(item, Tally.NONE))));
        return new HelpfulnessScores(scores, shrinkage.neutral());
    }
}
