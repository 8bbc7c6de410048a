package academy.praxis.catalog.push;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/suppliers/{supplierId}/items")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INTEGRATOR)
@Tag(name = "push", description = "For integrators: a supplier's items, sent by its own machine client")
class PushResource {
    static final String NDJSON = "application/x-ndjson";

    private final PushService pushes;

    PushResource(PushService pushes) {
        this.pushes = pushes;
    }

    @POST
    @Blocking
    @Consumes(NDJSON)
    @Operation(
            operationId = "pushItems",
            summary = "Create, change and delete many items by the supplier's own ids",
            description = """
                    Needs the role `integrator`, the scope `catalog:push`, and the client that is registered at the supplier. UTF-8, one JSON \
                    object a line: an item, or `{"externalId": "…", "deleted": true}`. Bad lines are refused one by one and the others are \
                    taken; the answer tells which and why. To send a line again changes nothing. An answer other than 200 tells how many \
                    lines were taken; the whole may be sent again. At most 31 MiB and 50,000 lines a push, 512 KiB a line, and a quota of \
                    lines a day.""")
    @RequestBody(
            required = true,
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = PushedItem.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PushReport.class)))
    @APIResponse(
            responseCode = "429",
            description = "The quota is used up, or too many push at once; `Retry-After` says when to go on",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public PushReport push(@PathParam("supplierId") UUID supplierId, InputStream body) {
        return pushes.take(supplierId, body);
    }
}
