package academy.praxis.catalog.signal;

import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/my-signals")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "signals")
class MySignalsResource {
    private final UseService uses;

    MySignalsResource(UseService uses) {
        this.uses = uses;
    }

    @GET
    @Operation(
            operationId = "listMySignals",
            summary = "All that I said of items, saved and opened, the latest first; nobody else sees this list")
    public Uni<Page<SignalView>> list(@QueryParam("kind") SignalKind kind, @BeanParam @Valid PageRequest page) {
        return uses.signals(kind, page);
    }
}
