package academy.praxis.catalog.search;

import academy.praxis.catalog.item.ItemChanges;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;

/** The store, for the one thread that follows it: that thread is no event loop, and waits for what it reads. */
@ApplicationScoped
class Store {
    private final ItemChanges changes;

    Store(ItemChanges changes) {
        this.changes = changes;
    }

    UUID id() throws IOException {
        return await(() -> Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("select id from search_store", UUID.class)
                        .getSingleResult())));
    }

    ItemChanges.Batch since(ItemChanges.Position position, int most) throws IOException {
        return await(() -> changes.since(position, most));
    }

    <T> T await(Supplier<Uni<T>> read) throws IOException {
        try {
            return VertxContextSupport.subscribeAndAwait(read);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException("The store cannot be read: " + e.getMessage(), e);
        }
    }
}
