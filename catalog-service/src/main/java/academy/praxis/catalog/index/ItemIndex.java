package academy.praxis.catalog.index;

import academy.praxis.catalog.item.IndexedItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;

/**
 * One folder with an index of the items that can be found. What is put shows after {@link #refresh}, and is kept with {@link #commit}: after
 * a kill the index is as it was at its last commit, and its {@link #position} says from where to read again. One thread follows the store;
 * any number asks.
 */
public final class ItemIndex implements AutoCloseable {
    private static final Sort LAST_FIRST = new Sort(new SortField(null, SortField.Type.DOC, true));
    private static final String FORMAT = "format";
    private static final double BUFFER_MEGABYTES = 32;
    /** Few segments: each has a graph of vectors of its own to walk through. */
    private static final int SEGMENTS_PER_TIER = 4;

    private static final int NEIGHBOURS = 16;
    private static final int BEAM = 60;
    private static final int BITS = 7;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String model;

    /** Those put since the index was made; {@code null} once it may have others. */
    private Set<UUID> known;

    private Position position;

    private ItemIndex(Directory directory, IndexWriter writer, String model, Position position, boolean isNew)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.model = model;
        this.position = position;
        this.known = isNew ? new HashSet<>() : null;
        this.searchers = new SearcherManager(writer, null);
    }

    /**
     * An empty index in this folder, whatever was there before.
     *
     * @param model the name of what computes the vectors
     * @param store which store it will follow
     */
    public static ItemIndex create(Path folder, String model, UUID store) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            IndexWriter writer = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE));
            ItemIndex index = new ItemIndex(directory, writer, model, Position.start(store), true);
            index.commit();
            return index;
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * The index that is in this folder.
     *
     * @throws IOException when there is none, when it is broken or held by another process, or when another version of this code, or another model,
     *     made it, so that it has to be built anew
     */
    public static ItemIndex open(Path folder, String model) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            IndexWriter writer = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.APPEND));
            Map<String, String> data = new HashMap<>();
            if (writer.getLiveCommitData() != null) {
                writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            }
            if (!format(model).equals(data.get(FORMAT))) {
                writer.rollback();
                throw new IOException("The index was made by " + data.get(FORMAT) + ", not by " + format(model));
            }
            return new ItemIndex(directory, writer, model, Position.read(data), false);
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IndexInUseException(folder, e);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e instanceof IOException io ? io : new IOException("The index cannot be read", e);
        }
    }

    private static String format(String model) {
        return Fields.FORMAT + " " + model;
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        IndexWriterConfig config = new IndexWriterConfig(Tongue.OTHER.analyzer());
        config.setOpenMode(mode);
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setCommitOnClose(false);
        config.setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER));
        KnnVectorsFormat vectors =
                new Lucene99HnswScalarQuantizedVectorsFormat(NEIGHBOURS, BEAM, 1, BITS, false, null, null);
        config.setCodec(new Lucene912Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return vectors;
            }
        });
        return config;
    }

    /** How far the index has come, committed or not. */
    public synchronized Position position() {
        return position;
    }

    /** Puts the present state of these items; those that cannot be found are taken out. Threads may put different items at the same time. */
    public void put(List<ItemEntry> entries, Vectors vectors) throws IOException {
        for (ItemEntry entry : entries) {
            Term id = Fields.id(entry.item().id());
            boolean isNew = isNew(entry.item().id());
            if (!entry.item().findable()) {
                writer.deleteDocuments(id);
            } else if (isNew) {
                writer.addDocuments(entry.documents(vectors));
            } else {
                writer.updateDocuments(id, entry.documents(vectors));
            }
        }
    }

    private synchronized boolean isNew(UUID id) {
        return known != null && known.add(id);
    }

    /** Says how far the index has come by what was put. */
    public synchronized void reached(Position next) {
        position = next;
        if (next.whole()) {
            known = null;
        }
    }

    /** Keeps what was put on disk, with the position. */
    public void commit() throws IOException {
        Map<String, String> data = position().write();
        data.put(FORMAT, format(model));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /** Lets what was put be found. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Whether there is anything that the last commit lacks. */
    public boolean hasUncommitted() {
        return writer.hasUncommittedChanges();
    }

    /**
     * Some of the items that lack a vector, those that were put last first: what was published just now does not wait behind all that
     * a new index brings. Call {@link #refresh} between putting them with their vectors and asking again.
     */
    public List<IndexedItem> wantingMeaning(int most) throws IOException {
        return ask(searcher -> {
            List<IndexedItem> items = new ArrayList<>();
            var found = searcher.search(new TermQuery(new Term(Fields.WANTS_MEANING, "1")), most, LAST_FIRST);
            for (ScoreDoc hit : found.scoreDocs) {
                items.add(source(searcher, hit.doc));
            }
            return items;
        });
    }

    /** How many items lack vectors: they are found by their words only. */
    public int countWantingMeaning() throws IOException {
        return ask(searcher -> searcher.count(new TermQuery(new Term(Fields.WANTS_MEANING, "1"))));
    }

    /** How many items can be found. */
    public int size() throws IOException {
        return ask(searcher -> searcher.getIndexReader().getDocCount(Fields.PLAIN));
    }

    static IndexedItem source(IndexSearcher searcher, int document) throws IOException {
        BytesRef source = searcher.storedFields()
                .document(document, Set.of(Fields.SOURCE))
                .getBinaryValue(Fields.SOURCE);
        return ItemEntry.read(source);
    }

    /** Asks the index as it was at its last refresh. */
    <T> T ask(Asking<T> question) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return question.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** What is asked of one state of the index. */
    @FunctionalInterface
    interface Asking<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    /** Merges all segments into one: asking is quickest then. For an index that was just built. */
    public void compact() throws IOException {
        writer.forceMerge(1);
    }

    /** Lets go of the folder; what was not committed is forgotten. */
    @Override
    public void close() throws IOException {
        try {
            searchers.close();
            writer.rollback();
        } finally {
            directory.close();
        }
    }
}
