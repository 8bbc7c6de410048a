package academy.praxis.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
        ScheduledExecutorService writer = writer(store);
        MongoServer server = new MongoServer(OrderedBackend.on(store));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            writer.shutdown();
                            server.shutdown();
                        },
                        "stop"));
        server.bind(arguments[1], Integer.parseInt(arguments[2]));
        System.out.println("Listening on " + server.getConnectionString());
    }

    /**
     * Writes what was changed to the file. H2's own writer looks through all parts of the file ten times as often as it writes, for what it
     * could rewrite: a tenth of the process's CPU where the file has 14 GB.
     */
    private static ScheduledExecutorService writer(MVStore store) {
        store.setAutoCommitDelay(0);
        ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "writer");
            thread.setDaemon(true);
            return thread;
        });
        writer.scheduleWithFixedDelay(
                () -> write(store), COMMIT_DELAY_MILLIS, COMMIT_DELAY_MILLIS, TimeUnit.MILLISECONDS);
        return writer;
    }

    /** Ends the process if that cannot be done: else it would go on answering for what nobody finds again. */
    private static void write(MVStore store) {
        try {
            store.tryCommit();
        } catch (Throwable e) {
            // Closed in panic, or not closed at all; else it is the orderly end.
            if (store.getPanicException() != null || !store.isClosed()) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
