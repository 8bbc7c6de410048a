package academy.praxis.catalog.outbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Items to print. */
@ApplicationScoped
class PrintService {
    private final Readable readable;
    private final OutboundSettings settings;

    PrintService(Readable readable, OutboundSettings settings) {
        this.readable = readable;
        this.settings = settings;
    }

    Uni<RestResponse<String>> page(UUID id, Representation.Known known) {
        return readable.item(id)
                .map(item -> new Representation(PrintPage.of(item, settings), item.updatedAt())
                        .with("Content-Security-Policy", PrintPage.POLICY)
                        .with("X-Content-Type-Options", "nosniff")
                        .answer(known));
    }
}
