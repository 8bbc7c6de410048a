package academy.praxis.mentoring.thanks;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/pairings/{id}/thanks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "mentoring-thanks", description = "Thanks between mentor and mentee; nobody else reads the words")
class ThanksResource {
    private final ThanksService thanks;

    ThanksResource(ThanksService thanks) {
        this.thanks = thanks;
    }

    @POST
    @Operation(
            operationId = "thankInPairing",
            summary = "Thank my mentor or a mentee of mine, each once a day, up to 60 days after a good end")
    public Uni<RestResponse<ThanksView>> give(
            @PathParam("id") UUID id, @Valid @NotNull NewThanks content, @BeanParam @Valid IdempotencyKey key) {
        return thanks.give(id, content, key)
                .map(given -> Created.at("/api/pairings/thanks/mine?direction=given", given));
    }
}
