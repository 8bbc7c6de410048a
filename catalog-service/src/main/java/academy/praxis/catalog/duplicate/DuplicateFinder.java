package academy.praxis.catalog.duplicate;

import academy.praxis.catalog.duplicate.PrintStore.Progress;
import academy.praxis.catalog.item.ComparedItem;
import academy.praxis.catalog.item.ComparedItems;
import academy.praxis.catalog.item.IndexedItem;
import academy.praxis.catalog.item.ItemChanges;
import academy.praxis.catalog.item.ItemChanges.Position;
import academy.praxis.kit.postgres.UnitOfWork;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Follows the changes of items, whoever makes them, and links duplicates. What is found and how far the reading is are one transaction, so
 * nothing is lost or done by halves; several instances may look at the same time, and one of them gets on.
 */
@ApplicationScoped
class DuplicateFinder {
    private static final Logger LOG = Logger.getLogger(DuplicateFinder.class);
    private static final int AT_A_TIME = 200;

    private final ItemChanges changes;
    private final ComparedItems items;
    private final PrintStore prints;
    private final Links links;
    private final UnitOfWork work;

    DuplicateFinder(ItemChanges changes, ComparedItems items, PrintStore prints, Links links, UnitOfWork work) {
        this.changes = changes;
        this.items = items;
        this.prints = prints;
        this.links = links;
        this.work = work;
    }

    @Scheduled(
            every = "${praxis.duplicates.every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            catchUp();
        } catch (RuntimeException fault) {
            LOG.warnf("Duplicates are looked for again later: %s", fault.toString());
        }
    }

    /** Reads on to the last change; blocks. */
    synchronized void catchUp() {
        boolean more = true;
        while (more) {
            more = again() | step();
        }
    }

    /** One batch of changes; whether there are more. */
    private boolean step() {
        Progress from = await(() -> Panache.withSession(prints::glance));
        ItemChanges.Batch batch = await(() -> changes.since(from.position(), AT_A_TIME));
        if (batch.items().isEmpty() && from.horizon() == null) {
            return false;
        }
        long horizon = from.horizon() == null ? batch.horizon() : from.horizon();
        Progress to =
                batch.last() ? new Progress(Position.at(horizon), null) : new Progress(batch.next(), (Long) horizon);
        Set<UUID> ids = new HashSet<>();
        batch.items().stream().map(IndexedItem::id).forEach(ids::add);
        List<Print> found = printsOf(ids);
        boolean moved = await(() -> work.transact(() -> prints.position()
                .flatMap(now -> now.equals(from)
                        ? find(ids, found).flatMap(done -> prints.moveTo(to)).replaceWith(true)
                        : Uni.createFrom().item(false))));
        return moved && !batch.last();
    }

    /** Some of those to be looked at again; whether there were any. */
    private boolean again() {
        List<UUID> ids = await(() -> Panache.withSession(() -> prints.todo(AT_A_TIME)));
        if (ids.isEmpty()) {
            return false;
        }
        List<Print> found = printsOf(ids);
        await(() -> work.transact(
                () -> prints.position().flatMap(alone -> find(ids, found)).flatMap(done -> prints.done(ids))));
        return true;
    }

    private List<Print> printsOf(Collection<UUID> ids) {
        List<ComparedItem> compared = ids.isEmpty() ? List.of() : await(() -> Panache.withSession(() -> items.of(ids)));
        return compared.stream().map(Print::of).toList();
    }

    private Uni<Void> find(Collection<UUID> ids, List<Print> found) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : prints.keep(found)
                        .flatMap(kept -> prints.sameAs(ids))
                        .flatMap(pairs -> prints.keep(ids, pairs))
                        .flatMap(parted -> links.settle(
                                Stream.concat(ids.stream(), parted.stream()).toList()));
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error fault) {
            throw fault;
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }
}
