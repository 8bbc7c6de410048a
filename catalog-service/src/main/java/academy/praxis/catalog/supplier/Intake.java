package academy.praxis.catalog.supplier;

import academy.praxis.catalog.item.Imported;
import academy.praxis.catalog.item.ImportedItem;
import academy.praxis.catalog.item.ImportedItems;
import academy.praxis.kit.postgres.UnitOfWork;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Takes in what suppliers bring, batch by batch; those of one supplier at the same moment wait for one another. */
@ApplicationScoped
public class Intake {
    /** The most items of a batch. */
    public static final int MOST = 250;

    private static final int ATTEMPTS = 4;
    /** Deadlock, or a conflict with a transaction at the same time (PostgreSQL, appendix A). */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40P01", "40001");

    private final ImportedItems imported;
    private final UnitOfWork work;

    Intake(ImportedItems imported, UnitOfWork work) {
        this.imported = imported;
        this.work = work;
    }

    /**
     * What became of a batch.
     *
     * @param imported of each item, in no order
     * @param retired how many of those deleted were withdrawn
     */
    public record Taken(List<Imported> imported, int retired) {}

    /**
     * Writes a batch within the present transaction.
     *
     * @param items at most {@value #MOST}, of different external ids
     * @param deleted external ids that are not among the items'
     */
    public Uni<Taken> take(SupplierCard supplier, List<ImportedItem> items, Collection<String> deleted) {
        List<ImportedItem> ordered = items.stream()
                .map(supplier::completed)
                .sorted(Comparator.comparing(ImportedItem::externalId))
                .toList();
        List<String> gone = deleted.stream().sorted().toList();
        return (ordered.isEmpty()
                        ? Uni.createFrom().item(List.<Imported>of())
                        : imported.upsert(supplier.origin(), ordered))
                .flatMap(outcomes -> (gone.isEmpty()
                                ? Uni.createFrom().item(0)
                                : imported.retire(supplier.origin(), gone))
                        .map(retired -> new Taken(outcomes, retired)));
    }

    /** All that the supplier brought and that is not retired, by its own ids. */
    Uni<List<String>> externalIds(SupplierCard supplier) {
        return imported.externalIds(supplier.origin());
    }

    /**
     * Runs a change in a transaction of its own and waits for it; for worker threads. One that locks up with another transaction is tried
     * again.
     */
    public <T> T transact(Supplier<Uni<T>> change) {
        return await(() -> work.transact(change));
    }

    /** As {@link #transact}, and then takes everything back. */
    <T> T rehearse(Supplier<Uni<T>> change) {
        return await(() -> Panache.withTransaction(() -> Panache.currentTransaction()
                .invoke(transaction -> transaction.markForRollback())
                .flatMap(transaction -> change.get())));
    }

    /** What the work gives; for worker threads. */
    static <T> T await(Supplier<Uni<T>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return VertxContextSupport.subscribeAndAwait(work);
            } catch (RuntimeException | Error fault) {
                if (attempt == ATTEMPTS || !isWorthAnotherTry(fault)) {
                    throw fault;
                }
                pause(attempt);
            } catch (Throwable fault) {
                throw new IllegalStateException(fault);
            }
        }
    }

    private static boolean isWorthAnotherTry(Throwable fault) {
        return !Collections.disjoint(SqlStates.of(fault), WORTH_ANOTHER_TRY);
    }

    private static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(20, 100L * attempt));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
