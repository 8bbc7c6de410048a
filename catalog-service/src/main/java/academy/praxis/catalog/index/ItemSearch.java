package academy.praxis.catalog.index;

import academy.praxis.catalog.index.Documents.Found;
import academy.praxis.catalog.item.IndexedItem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/**
 * Asks an index: by words (BM25), by meaning (vectors), or by both, fused. All methods take milliseconds and belong on a worker thread; they
 * fail with {@link SlowSearchException} when they take longer than they may.
 */
public final class ItemSearch {
    /** So many by words, and so many passages by meaning, are ranked. */
    private static final int BY_WORDS = 400;

    private static final int BY_MEANING = 150;
    /** Cosines below are those of texts that have nothing to do with each other. */
    private static final double LEAST_MEANING = 0.25;

    /**
     * The best items' vectors say more than the question's alone (Rocchio's formula, with the weights of Manning, Raghavan and Schütze,
     * "Introduction to Information Retrieval", section 9.1.1; on dense vectors: Li et al., "Pseudo relevance feedback with deep language
     * models and dense retrievers", TOIS 2023).
     */
    private static final int FEEDBACK = 5;

    private static final float FEEDBACK_WEIGHT = 0.75f;

    /** The model has read English; what it makes of other languages is a weak sign. */
    private static final double FOREIGN = 0.25;

    private static final int ANSWERS_FROM = 10;
    private static final int LONGEST_SUGGESTED = 100;

    private final ItemIndex index;
    private final Duration patience;

    /**
     * @param patience how long one question may take
     */
    public ItemSearch(ItemIndex index, Duration patience) {
        this.index = index;
        this.patience = patience;
    }

    /** By which signs items are ranked. */
    public enum Mode {
        WORDS,
        MEANING,
        BOTH
    }

    /**
     * The items that fit.
     *
     * @param meaning the question's vector; {@code null} when it is not known, and then only words count
     */
    public Ranking rank(Question question, float[] meaning, Synonyms synonyms) throws IOException {
        return rank(question, meaning, synonyms, meaning == null ? Mode.WORDS : Mode.BOTH);
    }

    /** As {@link #rank(Question, float[], Synonyms)}, by one sign only: to compare them. */
    public Ranking rank(Question question, float[] meaning, Synonyms synonyms, Mode mode) throws IOException {
        return ask(searcher -> {
            Query filter = filter(question);
            WordQuery words = new WordQuery(question.words(), searcher.getIndexReader(), synonyms);
            Map<UUID, Found> byWords = mode == Mode.MEANING ? Map.of() : byWords(searcher, words.query(), filter);
            Map<UUID, Found> byMeaning = mode == Mode.WORDS ? Map.of() : byMeaning(searcher, meaning, filter);
            if (mode == Mode.BOTH && !byMeaning.isEmpty()) {
                float[] nearer = feedback(searcher, meaning, byWords, byMeaning);
                byMeaning = byMeaning(searcher, nearer, filter);
            }
            // Who types a title is given that item, however many others mean much the same.
            Map<UUID, Found> byTitle = mode == Mode.BOTH ? byWords(searcher, words.title(), filter) : Map.of();
            double weight = words.asked() == Tongue.ENGLISH ? 1 : FOREIGN;
            List<Map.Entry<UUID, Double>> fused =
                    fused(byWords, byMeaning, weight).add(ids(byTitle), 1).ranking();
            Map<UUID, Found> all = new HashMap<>(byMeaning);
            all.putAll(byTitle);
            all.putAll(byWords);
            return ranking(searcher, fused, all);
        });
    }

    private static Ranking ranking(IndexSearcher searcher, List<Map.Entry<UUID, Double>> fused, Map<UUID, Found> found)
            throws IOException {
        List<Ranking.Hit> hits = fused.stream()
                .map(entry -> new Ranking.Hit(entry.getKey(), entry.getValue()))
                .toList();
        int[] documents =
                found.values().stream().mapToInt(Found::document).sorted().toArray();
        return new Ranking(hits, FacetCounter.of(searcher, documents));
    }

    private static Fusion<UUID> fused(Map<UUID, Found> byWords, Map<UUID, Found> byMeaning, double weight) {
        return new Fusion<UUID>().add(ids(byWords), 1).add(ids(byMeaning), weight);
    }

    private static List<UUID> ids(Map<UUID, Found> bestFirst) {
        return List.copyOf(bestFirst.keySet());
    }

    private static Map<UUID, Found> byWords(IndexSearcher searcher, Query words, Query filter) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
        return Documents.bestOfEach(Documents.of(searcher, searcher.search(query, BY_WORDS).scoreDocs));
    }

    private static Map<UUID, Found> byMeaning(IndexSearcher searcher, float[] meaning, Query filter)
            throws IOException {
        Query nearest = new KnnFloatVectorQuery(
                Fields.MEANING, meaning, BY_MEANING, filter instanceof MatchAllDocsQuery ? null : filter);
        ScoreDoc[] near = searcher.search(nearest, BY_MEANING).scoreDocs;
        Map<Integer, float[]> vectors = Documents.vectors(
                searcher, Arrays.stream(near).map(hit -> hit.doc).toList());
        ScoreDoc[] exact = vectors.entrySet().stream()
                .map(entry -> new ScoreDoc(entry.getKey(), VectorUtil.dotProduct(meaning, entry.getValue())))
                .filter(hit -> hit.score >= LEAST_MEANING)
                .toArray(ScoreDoc[]::new);
        return Documents.bestOfEach(Documents.of(searcher, exact));
    }

    private static float[] feedback(
            IndexSearcher searcher, float[] meaning, Map<UUID, Found> byWords, Map<UUID, Found> byMeaning)
            throws IOException {
        List<Integer> best = fused(byWords, byMeaning, 1).ranking().stream()
                .limit(FEEDBACK)
                .map(Map.Entry::getKey)
                .map(item -> byMeaning.getOrDefault(item, byWords.get(item)).document())
                .toList();
        Map<Integer, float[]> vectors = Documents.vectors(searcher, best);
        float[] nearer = meaning.clone();
        for (float[] vector : vectors.values()) {
            for (int i = 0; i < nearer.length; i++) {
                nearer[i] += FEEDBACK_WEIGHT / vectors.size() * vector[i];
            }
        }
        return VectorUtil.l2normalize(nearer);
    }

    private static Query filter(Question question) {
        BooleanQuery.Builder filter = new BooleanQuery.Builder();
        boolean any = audience(question.asker(), filter);
        if (question.form() != null) {
            filter.add(new TermQuery(new Term(Fields.FORM, Fields.form(question.form()))), Occur.FILTER);
        }
        if (question.language() != null) {
            filter.add(
                    new TermQuery(new Term(Fields.LANGUAGE, question.language().toLowerCase(Locale.ROOT))),
                    Occur.FILTER);
        }
        if (question.task() != null) {
            filter.add(new TermQuery(new Term(Fields.TASK, question.task())), Occur.FILTER);
        }
        if (question.maxMinutes() != null) {
            filter.add(IntPoint.newRangeQuery(Fields.MINUTES, 0, question.maxMinutes()), Occur.FILTER);
        }
        return any || question.isFiltered() ? filter.build() : new MatchAllDocsQuery();
    }

    private static boolean audience(Asker asker, BooleanQuery.Builder filter) {
        if (asker.seesAll()) {
            return false;
        }
        List<BytesRef> mine = new ArrayList<>(List.of(new BytesRef(Fields.EVERYONE)));
        asker.audiences().forEach(audience -> mine.add(new BytesRef(audience)));
        filter.add(new TermInSetQuery(Fields.AUDIENCE, mine), Occur.FILTER);
        return true;
    }

    /**
     * The passage of one of these items that answers the question best, however well that is; none when none has a word of it or a like
     * meaning.
     *
     * @param best the items that the question found, best first; only the first ten are read
     */
    public Optional<Answer> answer(Question question, float[] meaning, Synonyms synonyms, List<UUID> best)
            throws IOException {
        return ask(searcher -> {
            WordQuery words = new WordQuery(question.words(), searcher.getIndexReader(), synonyms);
            AnswerFinder finder = new AnswerFinder(searcher, words, synonyms, meaning);
            Query filter = filter(question);
            List<Answer> answers = new ArrayList<>();
            for (UUID item : best.subList(0, Math.min(ANSWERS_FROM, best.size()))) {
                finder.in(documents(searcher, item, filter)).ifPresent(answers::add);
            }
            return answers.stream().max(Comparator.comparingDouble(Answer::strength));
        });
    }

    /** How these items are shown to who asked; those that the question does not find any more are left out. */
    public Map<UUID, Shown> show(Question question, Synonyms synonyms, List<UUID> items) throws IOException {
        return ask(searcher -> {
            Query words = new WordQuery(question.words(), searcher.getIndexReader(), synonyms).query();
            Query filter = filter(question);
            Map<UUID, Shown> shown = new HashMap<>();
            for (UUID id : items) {
                for (ScoreDoc hit : documents(searcher, id, filter)) {
                    IndexedItem item = sourceIfWhole(searcher, hit.doc);
                    if (item != null) {
                        shown.put(id, Marks.of(item, words));
                    }
                }
            }
            return shown;
        });
    }

    /** What these items are, as the index has them. */
    public Map<UUID, IndexedItem> items(List<UUID> ids, Asker asker) throws IOException {
        return ask(searcher -> {
            Query filter = filter(Question.of("", asker));
            Map<UUID, IndexedItem> items = new LinkedHashMap<>();
            for (UUID id : ids) {
                for (ScoreDoc hit : documents(searcher, id, filter)) {
                    IndexedItem item = sourceIfWhole(searcher, hit.doc);
                    if (item != null) {
                        items.put(id, item);
                    }
                }
            }
            return items;
        });
    }

    private static IndexedItem sourceIfWhole(IndexSearcher searcher, int document) throws IOException {
        BytesRef source = searcher.storedFields()
                .document(document, java.util.Set.of(Fields.SOURCE))
                .getBinaryValue(Fields.SOURCE);
        return source == null ? null : ItemEntry.read(source);
    }

    /** The item's document and those of its passages, in the order of the text. */
    private static ScoreDoc[] documents(IndexSearcher searcher, UUID item, Query filter) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new ConstantScoreQuery(new TermQuery(Fields.id(item))), Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(query, Passages.MOST_PER_ITEM + 1).scoreDocs;
        Arrays.sort(found, Comparator.comparingInt(hit -> hit.doc));
        return found;
    }

    /** Titles that have all of these words, the last of them perhaps unfinished; with typos when there are none without. */
    public List<Suggestion> suggestions(String begun, Asker asker, int most) throws IOException {
        String typed = begun.length() > LONGEST_SUGGESTED ? begun.substring(0, LONGEST_SUGGESTED) : begun;
        List<String> words = Words.of(typed, Tongue.OTHER.analyzer());
        if (words.isEmpty()) {
            return List.of();
        }
        return ask(searcher -> {
            List<Suggestion> exact = suggestions(searcher, words, asker, most, false);
            return exact.isEmpty() ? suggestions(searcher, words, asker, most, true) : exact;
        });
    }

    private static List<Suggestion> suggestions(
            IndexSearcher searcher, List<String> words, Asker asker, int most, boolean typos) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            Term word = new Term(Fields.TITLE, words.get(i));
            boolean last = i == words.size() - 1;
            if (typos && words.get(i).length() >= 4) {
                BooleanQuery.Builder either = new BooleanQuery.Builder()
                        .add(new FuzzyQuery(word, words.get(i).length() < 8 ? 1 : 2, 1), Occur.SHOULD);
                if (last) {
                    either.add(new PrefixQuery(word), Occur.SHOULD);
                }
                query.add(either.build(), Occur.MUST);
            } else {
                query.add(last ? new PrefixQuery(word) : new TermQuery(word), Occur.MUST);
            }
        }
        query.add(filter(Question.of("", asker)), Occur.FILTER);
        List<Suggestion> suggestions = new ArrayList<>();
        for (Found found : Documents.of(searcher, searcher.search(query.build(), most).scoreDocs)) {
            suggestions.add(new Suggestion(
                    found.item(), ItemIndex.source(searcher, found.document()).title()));
        }
        return suggestions;
    }

    private <T> T ask(ItemIndex.Asking<T> question) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        return index.ask(shared -> {
            IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
            searcher.setTimeout(() -> System.nanoTime() - end > 0);
            T answer = question.ask(searcher);
            if (searcher.timedOut()) {
                throw new SlowSearchException();
            }
            return answer;
        });
    }
}
