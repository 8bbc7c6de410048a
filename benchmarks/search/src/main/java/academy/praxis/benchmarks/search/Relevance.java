package academy.praxis.benchmarks.search;

import academy.praxis.catalog.index.Asker;
import academy.praxis.catalog.index.ItemEntry;
import academy.praxis.catalog.index.ItemIndex;
import academy.praxis.catalog.index.ItemSearch;
import academy.praxis.catalog.index.ItemSearch.Mode;
import academy.praxis.catalog.index.Question;
import academy.praxis.catalog.index.Ranking;
import academy.praxis.catalog.index.Synonyms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/** How good rankings are, as people judged: nDCG@10 (Järvelin and Kekäläinen, TOIS 2002) and recall@100, means over all questions. */
final class Relevance {
    private static final int CUT = 10;
    private static final int DEPTH = 100;
    private static final double K = 60;

    private final Collection collection;

    Relevance(Collection collection) {
        this.collection = collection;
    }

    /**
     * @param graded with the grades as gains
     * @param binary with every relevant document alike
     */
    record Score(double graded, double binary, double recall) {}

    /** By name of the way to rank, best first of each question. */
    Map<String, Map<String, List<UUID>>> rank(Path folder, String model, Function<String, float[]> vector)
            throws IOException {
        Map<String, Map<String, List<UUID>>> runs = new java.util.LinkedHashMap<>();
        try (ItemIndex index = ItemIndex.create(folder, model, UUID.randomUUID())) {
            index.put(collection.documents().stream().map(ItemEntry::of).toList(), vector::apply);
            index.refresh();
            ItemSearch search = new ItemSearch(index, Duration.ofMinutes(1));
            for (Map.Entry<String, String> asked : collection.questions().entrySet()) {
                Question question = Question.of(asked.getValue(), new Asker(List.of(), false));
                float[] meaning = vector.apply(asked.getValue());
                List<UUID> words = ids(search.rank(question, meaning, Synonyms.NONE, Mode.WORDS));
                List<UUID> near = ids(search.rank(question, meaning, Synonyms.NONE, Mode.MEANING));
                put(runs, "BM25 alone", asked.getKey(), words);
                put(runs, "vectors alone", asked.getKey(), near);
                put(runs, "plain fusion of both", asked.getKey(), fused(words, near));
                put(
                        runs,
                        "hybrid, as the service ranks",
                        asked.getKey(),
                        ids(search.rank(question, meaning, Synonyms.NONE)));
            }
        }
        return runs;
    }

    private static void put(Map<String, Map<String, List<UUID>>> runs, String name, String question, List<UUID> ids) {
        runs.computeIfAbsent(name, none -> new HashMap<>()).put(question, ids);
    }

    private static List<UUID> ids(Ranking ranking) {
        return ranking.hits().stream().map(Ranking.Hit::item).toList();
    }

    private static List<UUID> fused(List<UUID> one, List<UUID> other) {
        Map<UUID, Double> scores = new HashMap<>();
        for (List<UUID> ranking : List.of(one, other)) {
            for (int i = 0; i < ranking.size(); i++) {
                scores.merge(ranking.get(i), 1 / (K + i + 1), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<UUID, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    Score score(Map<String, List<UUID>> run) {
        double graded = 0;
        double binary = 0;
        double recall = 0;
        for (String question : collection.questions().keySet()) {
            Map<UUID, Integer> judged = collection.judgements().getOrDefault(question, Map.of());
            List<UUID> ranking = run.get(question);
            graded += ndcg(ranking, judged, grade -> Math.max(0, grade));
            binary += ndcg(ranking, judged, grade -> grade > 0 ? 1 : 0);
            recall += recall(ranking, judged);
        }
        int all = collection.questions().size();
        return new Score(graded / all, binary / all, recall / all);
    }

    private static double ndcg(List<UUID> ranking, Map<UUID, Integer> judged, IntToDoubleFunction gain) {
        double found = 0;
        for (int i = 0; i < Math.min(CUT, ranking.size()); i++) {
            found += gain.applyAsDouble(judged.getOrDefault(ranking.get(i), 0)) / discount(i);
        }
        List<Double> best = judged.values().stream()
                .map(gain::applyAsDouble)
                .sorted(Comparator.reverseOrder())
                .limit(CUT)
                .toList();
        double ideal = 0;
        for (int i = 0; i < best.size(); i++) {
            ideal += best.get(i) / discount(i);
        }
        return ideal == 0 ? 0 : found / ideal;
    }

    private static double discount(int index) {
        return Math.log(index + 2.0) / Math.log(2);
    }

    private static double recall(List<UUID> ranking, Map<UUID, Integer> judged) {
        long relevant = judged.values().stream().filter(grade -> grade > 0).count();
        long found = ranking.stream()
                .limit(DEPTH)
                .filter(id -> judged.getOrDefault(id, 0) > 0)
                .count();
        return relevant == 0 ? 0 : found / (double) relevant;
    }
}
