package academy.praxis.mentoring.agreement;

import academy.praxis.kit.precondition.IfMatch;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/pairings/{id}/agreement")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "agreements", description = "What those in a pairing agree on; nobody else sees it")
class AgreementResource {
    private final AgreementService agreements;

    AgreementResource(AgreementService agreements) {
        this.agreements = agreements;
    }

    @GET
    @Operation(operationId = "getAgreement", summary = "What we agree on; a proposal in English or Dutch before that")
    public Uni<AgreementView> get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") String languages) {
        return agreements.get(id, languages);
    }

    @PUT
    @Operation(
            operationId = "writeAgreement",
            summary = "Write it, or change it (then with If-Match): I agree, and the others are asked anew")
    public Uni<AgreementView> write(
            @PathParam("id") UUID id, @Valid @NotNull AgreementContent content, @BeanParam IfMatch ifMatch) {
        return agreements.write(id, content, ifMatch);
    }

    @POST
    @Path("consent")
    @Operation(operationId = "agreeToAgreement", summary = "Agree to the version that I have read")
    public Uni<AgreementView> consent(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return agreements.consent(id, ifMatch);
    }
}
