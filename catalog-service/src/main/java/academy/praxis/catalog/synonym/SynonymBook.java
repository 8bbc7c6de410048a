package academy.praxis.catalog.synonym;

import academy.praxis.catalog.index.Synonyms;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** The synonyms that hold now. What a curator changes holds in every replica within some seconds. */
@ApplicationScoped
public class SynonymBook {
    private static final Duration AGE = Duration.ofSeconds(2);
    /** Each is looked for in every question. */
    static final int MOST = 5_000;

    private final SynonymRepository groups;

    private volatile List<Synonyms.Group> read = List.of();
    private volatile Synonyms present = Synonyms.NONE;
    private volatile long readAt = System.nanoTime() - AGE.toNanos();

    SynonymBook(SynonymRepository groups) {
        this.groups = groups;
    }

    /** Opens a session of its own when they have to be read again. */
    public Uni<Synonyms> present() {
        if (System.nanoTime() - readAt < AGE.toNanos()) {
            return Uni.createFrom().item(present);
        }
        return Panache.withSession(
                        () -> groups.find("order by id").range(0, MOST - 1).list())
                .map(all -> {
                    List<Synonyms.Group> now = all.stream()
                            .map(group -> new Synonyms.Group(group.language, group.words))
                            .toList();
                    if (!now.equals(read)) {
                        present = new Synonyms(now);
                        read = now;
                    }
                    readAt = System.nanoTime();
                    return present;
                });
    }

    /** They were changed here. */
    void changed() {
        readAt = System.nanoTime() - AGE.toNanos();
    }
}
