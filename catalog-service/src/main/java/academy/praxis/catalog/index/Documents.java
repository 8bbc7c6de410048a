package academy.praxis.catalog.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** Reads what is kept beside documents that were found. */
final class Documents {
    private Documents() {}

    /** A document that was found, with the item that it is or belongs to. */
    record Found(int document, UUID item, double score) {}

    /** Best first; equals in the order of their ids, so that every replica ranks alike. */
    static List<Found> of(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
        ScoreDoc[] sorted = hits.clone();
        Arrays.sort(sorted, Comparator.comparingInt(hit -> hit.doc));
        Found[] found = new Found[sorted.length];
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        BinaryDocValues keys = null;
        int end = -1;
        int base = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i].doc >= end) {
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(sorted[i].doc, leaves));
                base = leaf.docBase;
                end = base + leaf.reader().maxDoc();
                keys = DocValues.getBinary(leaf.reader(), Fields.KEY);
            }
            keys.advanceExact(sorted[i].doc - base);
            found[i] = new Found(sorted[i].doc, Fields.id(keys.binaryValue()), sorted[i].score);
        }
        Arrays.sort(found, Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::item));
        return List.of(found);
    }

    /** The best document of each item, best first. */
    static Map<UUID, Found> bestOfEach(List<Found> found) {
        Map<UUID, Found> best = new java.util.LinkedHashMap<>();
        found.forEach(one -> best.putIfAbsent(one.item(), one));
        return best;
    }

    /** The vectors of those of these documents that have one, as they were given and not as the graph rounds them. */
    static Map<Integer, float[]> vectors(IndexSearcher searcher, List<Integer> documents) throws IOException {
        Map<Integer, float[]> vectors = new HashMap<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        FloatVectorValues values = null;
        int end = -1;
        int base = 0;
        for (int document : documents.stream().sorted().toList()) {
            if (document >= end) {
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
                base = leaf.docBase;
                end = base + leaf.reader().maxDoc();
                values = leaf.reader().getFloatVectorValues(Fields.MEANING);
            }
            if (values != null
                    && values.docID() < document - base
                    && values.advance(document - base) == document - base) {
                vectors.put(document, values.vectorValue().clone());
            }
        }
        return vectors;
    }

    static double product(float[] one, float[] other) {
        return org.apache.lucene.util.VectorUtil.dotProduct(one, other);
    }
}
