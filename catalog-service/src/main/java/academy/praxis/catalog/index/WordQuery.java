package academy.praxis.catalog.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A question's words as a query. Every language reads them in its own way, and an item counts by the one that fits it best. The text is never
 * parsed: there is no syntax that it could have.
 */
final class WordQuery {
    private static final int MOST_WORDS = 40;
    private static final Analyzer RAW = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new StandardTokenizer());
        }
    };

    private static final float SYNONYM = 0.8f;
    private static final float COMPOUND = 0.8f;
    private static final float UNFINISHED = 0.3f;
    private static final float TYPO = 0.7f;
    private static final int EXPANSIONS = 12;
    private static final int SHORTEST_UNFINISHED = 2;
    private static final int SHORTEST_PART = 4;
    /** What German and Dutch put between the parts of a compound. */
    private static final List<String> LINKS = List.of("", "s", "en", "e", "n", "es", "er");

    private final IndexReader reader;
    private final Synonyms synonyms;
    private final Map<Tongue, List<String>> words = new EnumMap<>(Tongue.class);
    private final List<String> plain;
    private final List<String> telling;
    private final boolean unfinished;
    private final Tongue asked;

    WordQuery(String text, IndexReader reader, Synonyms synonyms) throws IOException {
        this.reader = reader;
        this.synonyms = synonyms;
        this.plain = first(Words.of(text, Tongue.OTHER.analyzer()));
        this.unfinished = !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
        this.asked = asked(plain);
        String telling = telling(text, asked);
        this.telling = first(Words.of(telling, Tongue.OTHER.analyzer()));
        for (Tongue tongue : Tongue.values()) {
            if (reader.getDocCount(tongue.words()) > 0) {
                words.put(tongue, first(Words.of(telling, tongue.analyzer())));
            }
        }
    }

    /** Without the words that say nothing in the language of the question: in another language they might be rare, and count for much. */
    private static String telling(String text, Tongue asked) {
        List<String> raw = Words.of(text, RAW);
        return raw.stream()
                .filter(word -> !Words.of(word, asked.analyzer()).isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Tongue asked(List<String> plain) {
        Tongue best = Tongue.ENGLISH;
        long most = 0;
        for (Tongue tongue : Tongue.values()) {
            long silent = plain.stream()
                    .filter(word -> Words.of(word, tongue.analyzer()).isEmpty())
                    .count();
            if (silent > most) {
                most = silent;
                best = tongue;
            }
        }
        return best;
    }

    private static List<String> first(List<String> all) {
        return all.subList(0, Math.min(MOST_WORDS, all.size()));
    }

    /** The words that each language in the index keeps of the question. */
    Map<Tongue, List<String>> words() {
        return words;
    }

    Query query() throws IOException {
        if (plain.isEmpty()) {
            return new MatchNoDocsQuery("there are no words");
        }
        List<Query> tongues = new ArrayList<>();
        for (Map.Entry<Tongue, List<String>> entry : words.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                tongues.add(in(entry.getKey(), entry.getValue()));
            }
        }
        if (tongues.isEmpty()) {
            return allOf(Fields.PLAIN, plain);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(new DisjunctionMaxQuery(tongues, 0), Occur.SHOULD);
        String last = plain.get(plain.size() - 1);
        if (unfinished && last.length() >= SHORTEST_UNFINISHED) {
            PrefixQuery begun = new PrefixQuery(
                    new Term(Fields.PLAIN, last), new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(EXPANSIONS));
            query.add(new BoostQuery(begun, UNFINISHED), Occur.SHOULD);
        }
        for (String word : unknown()) {
            query.add(new BoostQuery(typo(word), TYPO), Occur.SHOULD);
        }
        return query.build();
    }

    /** Titles that have every word which says something, as it is written. */
    Query title() {
        return telling.isEmpty() ? new MatchNoDocsQuery("no word says anything") : allOf(Fields.TITLE, telling);
    }

    private Query in(Tongue tongue, List<String> all) throws IOException {
        Set<String> distinct = new LinkedHashSet<>(all);
        Map<String, List<String>> alike = new java.util.HashMap<>();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Synonyms.Match match : synonyms.in(all, tongue)) {
            if (match.to() - match.from() == 1 && match.others().stream().allMatch(other -> other.size() == 1)) {
                match.others()
                        .forEach(other -> alike.computeIfAbsent(all.get(match.from()), key -> new ArrayList<>())
                                .add(other.get(0)));
            } else {
                List<Query> others = new ArrayList<>();
                for (List<String> other : match.others()) {
                    others.add(allOf(tongue.words(), other));
                }
                query.add(new BoostQuery(new DisjunctionMaxQuery(others, 0), SYNONYM), Occur.SHOULD);
            }
        }
        for (String word : distinct) {
            query.add(word(tongue, word, alike.getOrDefault(word, List.of())), Occur.SHOULD);
        }
        if (tongue.hasCompounds()) {
            compounds(tongue, all, query);
        }
        return query.build();
    }

    private static Query word(Tongue tongue, String word, List<String> alike) {
        Term term = new Term(tongue.words(), word);
        if (alike.isEmpty()) {
            return new TermQuery(term);
        }
        SynonymQuery.Builder query = new SynonymQuery.Builder(tongue.words()).addTerm(term);
        alike.stream()
                .distinct()
                .filter(other -> !other.equals(word))
                .forEach(other -> query.addTerm(new Term(tongue.words(), other), SYNONYM));
        return query.build();
    }

    /** Words that the index has apart and the question together, and the other way round. */
    private void compounds(Tongue tongue, List<String> all, BooleanQuery.Builder query) throws IOException {
        for (String word : new LinkedHashSet<>(plain)) {
            List<String> parts = parts(tongue, word);
            if (!parts.isEmpty()) {
                query.add(new BoostQuery(allOf(tongue.words(), parts), COMPOUND), Occur.SHOULD);
            }
        }
        for (int i = 0; i + 1 < plain.size(); i++) {
            for (String link : LINKS) {
                List<String> joined = Words.of(plain.get(i) + link + plain.get(i + 1), tongue.analyzer());
                if (joined.size() == 1 && isKnown(tongue, joined.get(0))) {
                    query.add(
                            new BoostQuery(new TermQuery(new Term(tongue.words(), joined.get(0))), COMPOUND),
                            Occur.SHOULD);
                    break;
                }
            }
        }
    }

    /** The two known words that a word which is not known is made of; the commoner the rarer of them is, the better. */
    private List<String> parts(Tongue tongue, String word) throws IOException {
        List<String> best = List.of();
        if (word.length() < 2 * SHORTEST_PART || isKnown(tongue, word, tongue)) {
            return best;
        }
        int most = 0;
        for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
            List<String> right = Words.of(word.substring(cut), tongue.analyzer());
            int known = right.size() == 1 ? reader.docFreq(new Term(tongue.words(), right.get(0))) : 0;
            if (known <= most) {
                continue;
            }
            for (String link : LINKS) {
                String begin = word.substring(0, cut);
                if (!begin.endsWith(link) || begin.length() - link.length() < SHORTEST_PART - 1) {
                    continue;
                }
                List<String> left = Words.of(begin.substring(0, begin.length() - link.length()), tongue.analyzer());
                int both =
                        left.size() == 1 ? Math.min(known, reader.docFreq(new Term(tongue.words(), left.get(0)))) : 0;
                if (both > most) {
                    most = both;
                    best = List.of(left.get(0), right.get(0));
                }
            }
        }
        return best;
    }

    private boolean isKnown(Tongue tongue, String plainWord, Tongue in) throws IOException {
        List<String> word = Words.of(plainWord, tongue.analyzer());
        return word.isEmpty() || isKnown(in, word.get(0));
    }

    private boolean isKnown(Tongue tongue, String word) throws IOException {
        return reader.docFreq(new Term(tongue.words(), word)) > 0;
    }

    /** Words that no language has ever seen, and that none leaves out. */
    private Set<String> unknown() throws IOException {
        Set<String> unknown = new LinkedHashSet<>();
        for (String word : plain) {
            boolean known = word.length() < 4;
            for (Tongue tongue : words.keySet()) {
                known = known || tongue != Tongue.OTHER && isKnown(tongue, word, tongue) || isKnown(Tongue.OTHER, word);
            }
            if (!known && reader.docFreq(new Term(Fields.PLAIN, word)) == 0) {
                unknown.add(word);
            }
        }
        return unknown;
    }

    private static Query typo(String word) {
        return new FuzzyQuery(
                new Term(Fields.PLAIN, word),
                word.length() < 8 ? 1 : 2,
                1,
                EXPANSIONS,
                true,
                new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(EXPANSIONS));
    }

    private static Query allOf(String field, List<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.stream().distinct().forEach(word -> query.add(new TermQuery(new Term(field, word)), Occur.MUST));
        return query.build();
    }

    /** In which language the question is asked: the one that finds most of its words to say nothing; English when none does. */
    Tongue asked() {
        return asked;
    }
}
