package academy.praxis.catalog.index;

import academy.praxis.catalog.item.IndexedItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** Weighs the passages of items against a question. */
final class AnswerFinder {
    private static final int SHORTEST_STEM = 5;

    private final IndexSearcher searcher;
    private final WordQuery words;
    private final Synonyms synonyms;
    private final float[] meaning;

    AnswerFinder(IndexSearcher searcher, WordQuery words, Synonyms synonyms, float[] meaning) {
        this.searcher = searcher;
        this.words = words;
        this.synonyms = synonyms;
        this.meaning = meaning;
    }

    /** The best passage of an item, given its document and those of its passages. */
    Optional<Answer> in(ScoreDoc[] documents) throws IOException {
        Map<Integer, float[]> vectors = meaning == null
                ? Map.of()
                : Documents.vectors(
                        searcher, Arrays.stream(documents).map(hit -> hit.doc).toList());
        IndexedItem item = null;
        List<Candidate> candidates = new ArrayList<>();
        for (ScoreDoc hit : documents) {
            Document stored = searcher.storedFields().document(hit.doc);
            float[] vector = vectors.get(hit.doc);
            double near = vector == null ? 0 : Documents.product(meaning, vector);
            if (stored.getBinaryValue(Fields.SOURCE) != null) {
                item = ItemEntry.read(stored.getBinaryValue(Fields.SOURCE));
                candidates.add(new Candidate("", text(item), near));
            } else {
                candidates.add(new Candidate(stored.get(Fields.HEADING), stored.get(Fields.TEXT), near));
            }
        }
        return item == null ? Optional.empty() : best(item, candidates);
    }

    private record Candidate(String heading, String text, double meaning) {}

    private static String text(IndexedItem item) {
        return ItemEntry.isShort(item) && item.body() != null && !item.body().isBlank()
                ? Passages.plain(item.body())
                : item.summary();
    }

    private Optional<Answer> best(IndexedItem item, List<Candidate> candidates) throws IOException {
        Answer best = null;
        Tongue language = null;
        for (Tongue tongue : Tongue.of(item.languages())) {
            List<String> asked = words.words().getOrDefault(tongue, List.of());
            Map<String, Double> weights = weights(asked, tongue);
            Map<String, Set<String>> alike = alike(asked, tongue);
            for (Candidate candidate : candidates) {
                double share = share(
                        item.title() + ". " + item.summary() + ". " + candidate.heading() + ". " + candidate.text(),
                        tongue,
                        weights,
                        alike);
                Answer answer = new Answer(
                        item.id(),
                        item.title(),
                        candidate.heading(),
                        candidate.text(),
                        null,
                        candidate.meaning(),
                        share,
                        Answer.strength(candidate.meaning(), share, words.asked() == Tongue.ENGLISH));
                if (best == null || answer.strength() > best.strength()) {
                    best = answer;
                    language = tongue;
                }
            }
        }
        if (best == null || best.strength() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Answer(
                best.itemId(),
                best.title(),
                best.heading(),
                best.text(),
                Marks.all(best.text(), words.query(), language),
                best.meaning(),
                best.words(),
                best.strength()));
    }

    private static double share(
            String text, Tongue tongue, Map<String, Double> weights, Map<String, Set<String>> alike) {
        Set<String> has = new HashSet<>(Words.of(text, tongue.analyzer()));
        double all = 0;
        double found = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            all += word.getValue();
            if (has.contains(word.getKey())
                    || alike.getOrDefault(word.getKey(), Set.of()).stream().anyMatch(has::contains)
                    || has.stream().anyMatch(other -> isNearly(word.getKey(), other))) {
                found += word.getValue();
            }
        }
        return all == 0 ? 0 : found / all;
    }

    /** Endings that a stemmer leaves: {@code depressie}, {@code depressieve}. */
    private static boolean isNearly(String word, String other) {
        int longer = Math.max(word.length(), other.length());
        int same = 0;
        while (same < Math.min(word.length(), other.length()) && word.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= SHORTEST_STEM && same >= longer * 0.75;
    }

    /** The rarer a word, the more it says: the weight that BM25 gives it. One that no item has weighs most. */
    private Map<String, Double> weights(List<String> asked, Tongue tongue) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        int all = reader.getDocCount(tongue.words());
        Map<String, Double> weights = new HashMap<>();
        for (String word : new LinkedHashSet<>(asked)) {
            int with = reader.docFreq(new Term(tongue.words(), word));
            weights.put(word, Math.log(1 + (all - with + 0.5) / (with + 0.5)));
        }
        return weights;
    }

    private Map<String, Set<String>> alike(List<String> asked, Tongue tongue) {
        Map<String, Set<String>> alike = new HashMap<>();
        for (Synonyms.Match match : synonyms.in(asked, tongue)) {
            for (int i = match.from(); i < match.to(); i++) {
                Set<String> others = alike.computeIfAbsent(asked.get(i), key -> new HashSet<>());
                match.others().forEach(others::addAll);
            }
        }
        return alike;
    }
}
