package academy.praxis.performance.exemplar;

import academy.praxis.kit.caller.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/exemplar-consent")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(
        name = "exemplar consent",
        description = "Whether my own measured values are looked at for what I do better; nobody else sees or sets it")
class ConsentResource {
    private final ConsentStore consents;
    private final Caller caller;

    ConsentResource(ConsentStore consents, Caller caller) {
        this.consents = consents;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getMyExemplarConsent", summary = "Whether I agree; nobody does who has not said so")
    public Uni<ConsentView> get() {
        return consents.of(caller.memberId());
    }

    @PUT
    @Operation(operationId = "setMyExemplarConsent", summary = "Agree, or take it back; it holds at once")
    public Uni<ConsentView> set(@Valid @NotNull NewConsent consent) {
        return consents.set(caller.memberId(), consent.given());
    }
}
