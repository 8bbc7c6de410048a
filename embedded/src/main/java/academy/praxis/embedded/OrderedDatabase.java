package academy.praxis.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose collections and indexes are maps of one H2 store. */
final class OrderedDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    private static final String DOCUMENTS = "databases.";
    private static final String INDEX = "._index_";

    private final MVStore store;

    OrderedDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    static boolean holdsIndex(String map) {
        return map.contains(INDEX);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        MVMap<Object, byte[]> documents = store.openMap(
                DOCUMENTS + getFullCollectionNamespace(name),
                new MVMap.Builder<Object, byte[]>()
                        .keyType(new PositionType())
                        .valueType(new OrderedCollection.StoredType()));
        return new OrderedCollection(this, name, options, documents, cursorRegistry);
    }

    /** An aggregation that begins with a {@code $match}, such as a count, reads no more of its collection than that asks for. */
    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (!command.equalsIgnoreCase("aggregate")
                || !(query.get("pipeline") instanceof List<?> pipeline)
                || pipeline.isEmpty()
                || !(pipeline.get(0) instanceof Document first)
                || !(first.get("$match") instanceof Document match)) {
            return super.handleCommand(channel, command, query, databases, oplog);
        }
        OrderedCollection.onlyNeeds(match);
        try {
            return super.handleCommand(channel, command, query, databases, oplog);
        } finally {
            OrderedCollection.onlyNeeds(null);
        }
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return index(collection, name, keys, sparse, true);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return index(collection, name, keys, sparse, false);
    }

    private Index<Object> index(String collection, String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        String map = indexMap(collection, name);
        boolean isNew = !store.hasMap(map);
        MVMap<byte[], Object> entries = store.openMap(
                map,
                new MVMap.Builder<byte[], Object>().keyType(new KeyBytes.Type()).valueType(new PositionType()));
        return new OrderedIndex(name, keys, sparse, unique, entries, isNew);
    }

    private String indexMap(String collection, String name) {
        return getFullCollectionNamespace(collection) + INDEX + name;
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String name) {
        super.dropIndex(collection, name);
        store.removeMap(indexMap(collection.getCollectionName(), name));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.removeMap(DOCUMENTS + getFullCollectionNamespace(name));
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
