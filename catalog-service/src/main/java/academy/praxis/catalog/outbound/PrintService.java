package academy.praxis.catalog.outbound;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Items to print. */
@ApplicationScoped
class PrintService {
    private final Readable readable;
    private final OutboundSettings settings;
    private final Vertx vertx;

    PrintService(Readable readable, OutboundSettings settings, Vertx vertx) {
        this.readable = readable;
        this.settings = settings;
        this.vertx = vertx;
    }

    Uni<RestResponse<String>> page(UUID id, Representation.Known known) {
        // A long text takes longer to lay out than an event loop may be held.
        return readable.item(id)
                .flatMap(item -> vertx.executeBlocking(() -> PrintPage.of(item, settings))
                        .map(text -> new Representation(text, item.updatedAt())))
                .map(page -> page.with("Content-Security-Policy", PrintPage.POLICY)
                        .with("X-Content-Type-Options", "nosniff")
                        .answer(known));
    }
}
