package academy.praxis.kit.worker;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs what takes long beside the event loop, and goes on where the caller was: a session belongs to the loop it was opened on. */
@ApplicationScoped
public class Workers {
    private final Vertx vertx;

    Workers(Vertx vertx) {
        this.vertx = vertx;
    }

    /** What the computation gives; it may take seconds. */
    public <T> Uni<T> compute(Supplier<T> computation) {
        return Uni.createFrom().deferred(() -> {
            Context context = vertx.getOrCreateContext();
            return Uni.createFrom()
                    .item(computation)
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .emitOn(command -> context.runOnContext(command));
        });
    }
}
