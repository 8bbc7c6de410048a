package academy.praxis.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * mongo-java-server on H2 with ordered indexes. The original knows unique indexes and uses them for equality alone, so that almost each
 * query reads its whole collection: an academy on a machine without Docker would become slower with each post. Production has MongoDB.
 *
 * <p>H2 commits by itself, perhaps between a document and its index entries. After an end that was not orderly the indexes are
 * therefore made anew from the documents.
 */
final class OrderedBackend extends H2Backend {
    /** Another one for each change of how entries are written. */
    private static final String FORMAT = "1";

    private static final String STATE = "praxis.indexes";

    private OrderedBackend(MVStore store) {
        super(store);
    }

    static OrderedBackend on(MVStore store) {
        MVMap<String, String> state = store.openMap(STATE);
        if (!FORMAT.equals(state.get(STATE))) {
            List.copyOf(store.getMapNames()).stream()
                    .filter(OrderedDatabase::holdsIndex)
                    .forEach(store::removeMap);
        }
        state.clear();
        store.commit();
        return new OrderedBackend(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new OrderedDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public void close() {
        MVStore store = getMvStore();
        if (!store.isClosed()) {
            MVMap<String, String> state = store.openMap(STATE);
            state.put(STATE, FORMAT);
        }
        super.close();
    }
}
