package academy.praxis.catalog.index;

import academy.praxis.catalog.item.IndexedItem;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks a question's words in text that becomes HTML; all else is escaped. */
final class Marks {
    private static final int LONGEST = 20_000;
    private static final int SNIPPET = 120;
    private static final DefaultPassageFormatter ESCAPED =
            new DefaultPassageFormatter("<mark>", "</mark>", " … ", true);

    private Marks() {}

    static Shown of(IndexedItem item, Query words) throws IOException {
        Tongue tongue = Tongue.of(item.languages()).iterator().next();
        String text = item.summary() + (item.body() == null ? "" : "\n" + Passages.plain(item.body()));
        return new Shown(
                all(item.title(), words, tongue),
                mark(
                        text,
                        words,
                        tongue,
                        LengthGoalBreakIterator.createMinLength(
                                BreakIterator.getSentenceInstance(Locale.ROOT), SNIPPET, 0.5f),
                        2));
    }

    /** The whole text. */
    static String all(String text, Query words, Tongue tongue) throws IOException {
        return mark(text, words, tongue, new WholeBreakIterator(), 1);
    }

    private static String mark(String text, Query words, Tongue tongue, BreakIterator pieces, int most)
            throws IOException {
        if (text.isEmpty()) {
            return "";
        }
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(tongue.analyzer())
                .withFieldMatcher(field -> true)
                .withFormatter(ESCAPED)
                .withMaxLength(LONGEST)
                .withMaxNoHighlightPassages(1)
                .withBreakIterator(() -> pieces)
                .build();
        Object marked = highlighter.highlightWithoutSearcher(tongue.words(), words, text, most);
        return marked == null ? "" : marked.toString().strip();
    }
}
