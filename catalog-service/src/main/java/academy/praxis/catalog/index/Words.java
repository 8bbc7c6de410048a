package academy.praxis.catalog.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * How often each word stands in an item, each part of it weighted: a word of the title counts as three of the text. As one field with
 * such frequencies, BM25 is BM25F with the same length normalisation for all parts (Robertson, Zaragoza and Taylor, "Simple BM25
 * extension to multiple weighted fields", CIKM 2004, section 3.2), at the cost of one list of postings.
 */
final class Words {
    private final Map<String, Integer> frequencies = new LinkedHashMap<>();

    /** Counts the words of a text, each {@code weight} times. */
    Words add(String text, int weight, Analyzer analyzer) {
        if (text != null) {
            each(text, analyzer, word -> frequencies.merge(word, weight, Integer::sum));
        }
        return this;
    }

    boolean isEmpty() {
        return frequencies.isEmpty();
    }

    /** The words for a field that keeps frequencies and no positions. */
    TokenStream stream() {
        return new Weighted(frequencies);
    }

    /** A text's words, in their order. */
    static List<String> of(String text, Analyzer analyzer) {
        List<String> words = new ArrayList<>();
        each(text, analyzer, words::add);
        return words;
    }

    private static void each(String text, Analyzer analyzer, Consumer<String> word) {
        // Between letters a colon is part of a word (Unicode Annex 29), as in Swedish; here it is followed by what
        // people forgot to put a space before.
        try (TokenStream stream = analyzer.tokenStream("", text.replace(':', ' '))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() > 0) {
                    word.accept(term.toString());
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Weighted extends TokenStream {
        private final java.util.Iterator<Map.Entry<String, Integer>> words;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

        Weighted(Map<String, Integer> frequencies) {
            this.words = frequencies.entrySet().iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!words.hasNext()) {
                return false;
            }
            Map.Entry<String, Integer> next = words.next();
            clearAttributes();
            term.setEmpty().append(next.getKey());
            frequency.setTermFrequency(next.getValue());
            return true;
        }
    }
}
