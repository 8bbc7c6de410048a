package academy.praxis.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * A collection that asks its indexes which documents a query can match, and only without a fitting one reads all. The whole query is
 * applied to each document either way. Documents are kept as BSON: a page of the file is read without taking apart those on it that nobody
 * asked for, and none is shared between requests.
 */
final class OrderedCollection extends AbstractSynchronizedMongoCollection<Object> {
    private static final int AT_ONCE = 500;

    /** What the aggregation of this thread needs of the collection that it begins with. */
    private static final ThreadLocal<Document> NEEDED = new ThreadLocal<>();

    private final MVMap<Object, byte[]> documents;

    OrderedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /** @param match what the next whole reading on this thread is for; {@code null} for everything */
    static void onlyNeeds(Document match) {
        NEEDED.set(match);
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        Document needed = NEEDED.get();
        NEEDED.remove();
        return needed == null ? super.queryAllAsStream() : handleQueryAsStream(needed);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        List<OrderedIndex> indexes =
                getIndexes().stream().map(OrderedIndex.class::cast).toList();
        Optional<OrderedPlan> plan = OrderedPlan.of(indexes, query, orderBy, limit > 0);
        if (plan.isEmpty()) {
            return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        NeededFields needed = NeededFields.of(query, orderBy, fields, getIdField());
        Stream<Document> candidates = plan.get()
                .positions()
                .map(documents::get)
                .filter(Objects::nonNull)
                .map(needed::read);
        return matchDocumentsFromStream(
                query,
                candidates,
                skip,
                limit,
                batchSize,
                plan.get().isOrdered() ? null : deriveComparator(orderBy),
                needed.projection());
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        NeededFields needed = NeededFields.of(query, orderBy, fields, getIdField());
        Stream<Document> candidates = all(isNaturalDescending(orderBy)).map(stored -> needed.read(stored.getValue()));
        return matchDocumentsFromStream(candidates, query, orderBy, skip, limit, batchSize, needed.projection());
    }

    @Override
    public void addIndex(Index<Object> index) {
        if (!index.isUnique() && index.isEmpty()) {
            ((OrderedIndex) index).build(streamAllDocumentsWithPosition());
        }
        super.addIndex(index);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return all(false)
                .map(stored -> new DocumentWithPosition<>(NeededFields.ALL.read(stored.getValue()), stored.getKey()));
    }

    /** All, some at a time: what H2 has moved and thrown away meanwhile, a cursor that stays open for long would look for. */
    private Stream<Map.Entry<Object, byte[]>> all(boolean reverse) {
        Object start = reverse ? documents.lastKey() : documents.firstKey();
        return Stream.iterate(some(start, reverse), Objects::nonNull, read -> some(next(read, reverse), reverse))
                .flatMap(List::stream);
    }

    private Object next(List<Map.Entry<Object, byte[]>> read, boolean reverse) {
        Object last = read.get(read.size() - 1).getKey();
        return reverse ? documents.lowerKey(last) : documents.higherKey(last);
    }

    private List<Map.Entry<Object, byte[]>> some(Object from, boolean reverse) {
        if (from == null) {
            return null;
        }
        Cursor<Object, byte[]> cursor = documents.cursor(from, null, reverse);
        List<Map.Entry<Object, byte[]>> some = new ArrayList<>();
        while (some.size() < AT_ONCE && cursor.hasNext()) {
            some.add(Map.entry(cursor.next(), cursor.getValue()));
        }
        return some;
    }

    @Override
    protected Document getDocument(Object position) {
        byte[] stored = documents.get(position);
        return stored == null ? null : NeededFields.ALL.read(stored);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object position = getIdField() == null
                ? UUID.randomUUID()
                : Missing.ofNullable(Utils.getSubdocumentValue(document, getIdField()));
        documents.put(position, encode(document));
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, encode(after));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {
        throw new UnsupportedOperationException("The size of the data is not kept.");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        byte[] stored = new byte[buffer.readableBytes()];
        buffer.readBytes(stored);
        return stored;
    }

    /** BSON with its length, after a byte that tells it from what files hold that were written before there was this type. */
    static final class StoredType extends BasicDataType<byte[]> {
        private static final byte BSON = 127;

        private final ObjectDataType old = new ObjectDataType();

        @Override
        public int getMemory(byte[] stored) {
            return 24 + stored.length;
        }

        @Override
        public void write(WriteBuffer page, byte[] stored) {
            page.put(BSON).putVarInt(stored.length).put(stored);
        }

        @Override
        public byte[] read(ByteBuffer page) {
            if (page.get(page.position()) != BSON) {
                return encode((Document) old.read(page));
            }
            page.get();
            byte[] stored = new byte[DataUtils.readVarInt(page)];
            page.get(stored);
            return stored;
        }

        @Override
        public byte[][] createStorage(int size) {
            return new byte[size][];
        }
    }
}
