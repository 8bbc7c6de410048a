package academy.praxis.catalog.outbound;

import academy.praxis.kit.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What harvesters call. Its errors are the protocol's, in an answer with status 200. */
@Path(OaiResource.PATH)
@Produces(OaiAnswer.MEDIA_TYPE)
@RolesAllowed({Roles.LEARNER, Roles.INTEGRATOR})
@Tag(name = "outbound", description = "The catalog for other systems")
class OaiResource {
    static final String PATH = "/api/oai";

    private final OaiService oai;

    OaiResource(OaiService oai) {
        this.oai = oai;
    }

    @GET
    @Operation(
            operationId = "harvest",
            summary = "OAI-PMH 2.0: the catalog's records in oai_dc and lom, deleted ones persistently, sets by form")
    @Parameter(name = "verb", in = ParameterIn.QUERY, required = true, description = "A verb of the protocol.")
    public Uni<String> get(@Context UriInfo uri) {
        return oai.answer(uri.getQueryParameters());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "harvestByForm", summary = "As `GET`, its arguments in the body")
    public Uni<String> post(MultivaluedMap<String, String> arguments) {
        return oai.answer(arguments);
    }
}
