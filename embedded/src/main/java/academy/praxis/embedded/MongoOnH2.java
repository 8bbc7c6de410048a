package academy.praxis.embedded;

import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.MVStore;

/** The main class of the wire-compatible server; it runs in a process of its own, with that engine's class path only. */
final class MongoOnH2 {

    private static final int COMMIT_DELAY_MILLIS = 20;

    private MongoOnH2() {}

    /** Arguments: file, host, port. A quarter of the heap holds pages of the file. */
    public static void main(String[] arguments) {
        int cacheMegabytes = (int) (Runtime.getRuntime().maxMemory() >> 22);
        MVStore store = new MVStore.Builder()
                .fileName(arguments[0])
                .cacheSize(cacheMegabytes)
                // Nothing is rewritten in the background: that begins before maps are open with the types that compare
                // their keys, and would end the process. Space of what is gone is used again all the same.
                .autoCompactFillRate(0)
                .open();
        store.setAutoCommitDelay(COMMIT_DELAY_MILLIS);
        MongoServer server = new MongoServer(OrderedBackend.on(store));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.bind(arguments[1], Integer.parseInt(arguments[2]));
        System.out.println("Listening on " + server.getConnectionString());
    }
}
