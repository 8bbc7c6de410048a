package academy.praxis.mentoring;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Calls of a feature that other features make within their transaction, from a test. */
public final class InTransaction {
    private InTransaction() {}

    /** What the call gives, once its transaction is committed. */
    public static <T> T call(Supplier<Uni<T>> call) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(call));
        } catch (RuntimeException | Error fault) {
            throw fault;
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }
}
