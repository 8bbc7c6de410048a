package academy.praxis.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * An index as a sorted map of {@link KeyBytes}: the fields' values, then the document's id where the index is not unique, to the position of
 * the document. An array has an entry for each of its elements. Entries without any of the fields are left out of a sparse index.
 */
final class OrderedIndex extends Index<Object> {
    private static final String ID = "_id";
    private static final int BUILT_AT_ONCE = 20_000;

    /** Under this key, before all entries, is of which fields there are arrays or values without order, as bits. */
    private static final byte[] UNORDERED = {};

    private final MVMap<byte[], Object> entries;
    private final List<String[]> paths;
    private final boolean unique;
    private boolean isNew;
    private long unordered;

    /** @param isNew whether it has none of what is in its collection yet */
    OrderedIndex(
            String name,
            List<IndexKey> keys,
            boolean sparse,
            boolean unique,
            MVMap<byte[], Object> entries,
            boolean isNew) {
        super(name, keys, sparse);
        this.entries = entries;
        this.unique = unique;
        this.isNew = isNew;
        this.paths = keys.stream().map(key -> key.getKey().split("\\.")).toList();
        this.unordered = (Long) entries.getOrDefault(UNORDERED, 0L);
    }

    MVMap<byte[], Object> entries() {
        return entries;
    }

    /** Whether what is in its collection has to be read into it: not again where that gave nothing. */
    @Override
    public boolean isEmpty() {
        return isNew && super.isEmpty();
    }

    /** Whether the entries are in the order of this field: none has an array there, or a value that has no place in the order. */
    boolean isOrderedBy(int field) {
        return (unordered & 1L << field) == 0;
    }

    /** Whether it lacks documents that have no value in its fields. */
    boolean lacksSome() {
        return isSparse();
    }

    /** Adds what is in a collection already, in the order of the entries, which is how H2 is quick. */
    void build(Stream<DocumentWithPosition<Object>> documents) {
        Map<byte[], Object> some = new TreeMap<>(Arrays::compareUnsigned);
        documents.forEach(document -> {
            keysOf(document.getDocument()).forEach(key -> some.put(key, document.getPosition()));
            if (some.size() >= BUILT_AT_ONCE) {
                some.forEach(entries::put);
                some.clear();
            }
        });
        some.forEach(entries::put);
        isNew = false;
    }

    private Set<byte[]> keysOf(Document document) {
        List<List<Object>> values = new ArrayList<>();
        String array = null;
        for (int i = 0; i < paths.size(); i++) {
            String[] path = paths.get(i);
            List<Object> found = new ArrayList<>();
            boolean plain = collect(document, path, 0, found);
            if (!plain && array != null && !array.equals(path[0])) {
                throw new CannotIndexParallelArraysError(List.of(array, path[0]));
            }
            if (!plain || !KeyBytes.isOrdered(found.get(0))) {
                noteUnordered(i);
            }
            array = plain ? array : path[0];
            values.add(found);
        }
        Set<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        if (!isSparse() || paths.stream().anyMatch(path -> isThere(document, path, 0))) {
            combine(new byte[0], values, document, keys);
        }
        return keys;
    }

    private void combine(byte[] start, List<List<Object>> values, Document document, Set<byte[]> keys) {
        int field = Math.toIntExact(paths.size() - values.size());
        if (values.isEmpty()) {
            keys.add(
                    unique
                            ? start
                            : KeyBytes.after(start).add(document.get(ID), true).toArray());
            return;
        }
        for (Object value : values.get(0)) {
            byte[] longer = KeyBytes.after(start)
                    .add(value, getKeys().get(field).isAscending())
                    .toArray();
            combine(longer, values.subList(1, values.size()), document, keys);
        }
    }

    /** Whether there is anything on this path. In an array without elements, nothing is. */
    private static boolean isThere(Object value, String[] path, int from) {
        if (from == path.length) {
            return !(value instanceof Missing);
        }
        if (value instanceof Collection<?> array) {
            return array.stream().anyMatch(element -> isThere(element, path, from));
        }
        return value instanceof Document document && isThere(document.getOrMissing(path[from]), path, from + 1);
    }

    /** Adds what a query on this path may meet; an array stands for itself and all its elements. Gives whether there was none. */
    private static boolean collect(Object value, String[] path, int from, List<Object> found) {
        if (value instanceof Collection<?> array) {
            if (from == path.length || array.isEmpty()) {
                found.add(array);
            }
            array.forEach(element -> collect(element, path, from, found));
            return false;
        }
        if (from == path.length) {
            found.add(value);
            return true;
        }
        if (value instanceof Document document) {
            return collect(document.getOrMissing(path[from]), path, from + 1, found);
        }
        found.add(Missing.getInstance());
        return true;
    }

    private void noteUnordered(int field) {
        long more = unordered | 1L << field;
        if (more != unordered) {
            unordered = more;
            entries.put(UNORDERED, more);
        }
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        Set<byte[]> keys = keysOf(document);
        if (unique && keys.stream().anyMatch(entries::containsKey)) {
            throw new DuplicateKeyError(this, collection, getKeys(), valuesOf(document));
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        Set<byte[]> keys = keysOf(after);
        if (unique) {
            keys.removeAll(keysOf(before));
            if (keys.stream().anyMatch(entries::containsKey)) {
                throw new DuplicateKeyError(this, collection, getKeys(), valuesOf(after));
            }
        }
    }

    private KeyValue valuesOf(Document document) {
        return getKeyValues(document).iterator().next();
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        keysOf(document).forEach(key -> entries.put(key, position));
    }

    @Override
    public Object remove(Document document) {
        Object position = null;
        for (byte[] key : keysOf(document)) {
            Object removed = entries.remove(key);
            position = removed == null ? position : removed;
        }
        return position;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        Set<byte[]> old = keysOf(before);
        Set<byte[]> now = keysOf(after);
        old.stream().filter(key -> !now.contains(key)).forEach(entries::remove);
        now.stream().filter(key -> !old.contains(key)).forEach(key -> entries.put(key, position));
    }

    /** Where the document is; only a unique index knows. */
    @Override
    public Object getPosition(Document document) {
        return unique ? keysOf(document).stream().map(entries::get).findFirst().orElse(null) : null;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are planned by OrderedPlan.");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong() - (unordered == 0 ? 0 : 1);
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public void drop() {
        // The database removes the map.
    }
}
