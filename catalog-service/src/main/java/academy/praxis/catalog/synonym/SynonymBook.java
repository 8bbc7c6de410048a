package academy.praxis.catalog.synonym;

import academy.praxis.catalog.index.Synonyms;
import academy.praxis.catalog.worker.Workers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The synonyms that hold now. What a curator changes holds in every replica within some seconds. */
@ApplicationScoped
public class SynonymBook {
    private static final Duration AGE = Duration.ofSeconds(2);
    /** Each is looked for in every question. */
    static final int MOST = 5_000;

    private final SynonymRepository groups;
    private final Workers workers;
    private final AtomicBoolean reading = new AtomicBoolean();

    private volatile List<Synonyms.Group> read = List.of();
    private volatile Synonyms present = Synonyms.NONE;
    private volatile long readAt = System.nanoTime() - AGE.toNanos();

    SynonymBook(SynonymRepository groups, Workers workers) {
        this.groups = groups;
        this.workers = workers;
    }

    /** Opens a session of its own when they have to be read again; who asks meanwhile gets the ones before. */
    public Uni<Synonyms> present() {
        if (System.nanoTime() - readAt < AGE.toNanos() || !reading.compareAndSet(false, true)) {
            return Uni.createFrom().item(present);
        }
        return Panache.withSession(
                        () -> groups.find("order by id").range(0, MOST - 1).list())
                .map(all -> all.stream()
                        .map(group -> new Synonyms.Group(group.language, group.words))
                        .toList())
                .flatMap(now -> now.equals(read) ? Uni.createFrom().item(present) : analysed(now))
                .invoke(() -> readAt = System.nanoTime())
                .onTermination()
                .invoke(() -> reading.set(false));
    }

    /** Beside the event loop: thousands of words in every language take a while. */
    private Uni<Synonyms> analysed(List<Synonyms.Group> now) {
        return workers.compute(() -> new Synonyms(now)).invoke(made -> {
            present = made;
            read = now;
        });
    }

    /** They were changed here. */
    void changed() {
        readAt = System.nanoTime() - AGE.toNanos();
    }
}
