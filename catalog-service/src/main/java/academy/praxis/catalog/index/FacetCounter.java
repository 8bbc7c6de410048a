package academy.praxis.catalog.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;

/** Counts over documents that were found, and so over nothing that the reader may not see. */
final class FacetCounter {
    private static final int MOST_VALUES = 20;
    private static final NavigableMap<Integer, String> BANDS =
            new TreeMap<>(Map.of(0, "0-2", 3, "3-10", 11, "11-30", 31, "31-60", 61, "61-"));

    private final Map<String, Integer> forms = new HashMap<>();
    private final Map<String, Integer> languages = new HashMap<>();
    private final Map<String, Integer> tasks = new HashMap<>();
    private final Map<String, Integer> minutes = new LinkedHashMap<>();

    static Facets of(IndexSearcher searcher, int[] sortedDocuments) throws IOException {
        FacetCounter counter = new FacetCounter();
        BANDS.values().forEach(band -> counter.minutes.put(band, 0));
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int from = 0;
        while (from < sortedDocuments.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(sortedDocuments[from], leaves));
            int to = from;
            while (to < sortedDocuments.length
                    && sortedDocuments[to] < leaf.docBase + leaf.reader().maxDoc()) {
                to++;
            }
            counter.count(leaf.reader(), leaf.docBase, sortedDocuments, from, to);
            from = to;
        }
        return new Facets(
                counts(counter.forms),
                counts(counter.languages),
                counts(counter.tasks),
                counter.minutes.entrySet().stream()
                        .filter(band -> band.getValue() > 0)
                        .map(band -> new Facets.Count(band.getKey(), band.getValue()))
                        .toList());
    }

    private void count(LeafReader reader, int base, int[] documents, int from, int to) throws IOException {
        SortedDocValues form = DocValues.getSorted(reader, Fields.FORM);
        SortedSetDocValues language = DocValues.getSortedSet(reader, Fields.LANGUAGE);
        SortedSetDocValues task = DocValues.getSortedSet(reader, Fields.TASK);
        NumericDocValues minute = DocValues.getNumeric(reader, Fields.MINUTES);
        for (int i = from; i < to; i++) {
            int document = documents[i] - base;
            if (form.advanceExact(document)) {
                forms.merge(form.lookupOrd(form.ordValue()).utf8ToString(), 1, Integer::sum);
            }
            countAll(language, document, languages);
            countAll(task, document, tasks);
            if (minute.advanceExact(document)) {
                minutes.merge(BANDS.floorEntry((int) minute.longValue()).getValue(), 1, Integer::sum);
            }
        }
    }

    private static void countAll(SortedSetDocValues values, int document, Map<String, Integer> counts)
            throws IOException {
        if (values.advanceExact(document)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                counts.merge(values.lookupOrd(values.nextOrd()).utf8ToString(), 1, Integer::sum);
            }
        }
    }

    private static List<Facets.Count> counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .map(count -> new Facets.Count(count.getKey(), count.getValue()))
                .toList();
    }
}
