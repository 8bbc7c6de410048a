package academy.praxis.identity.credential;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/credentials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "credentials", description = "What integrators sign in with: OAuth 2.0 clients with the role `integrator`")
class CredentialResource {
    private final CredentialService credentials;

    CredentialResource(CredentialService credentials) {
        this.credentials = credentials;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "listCredentials", summary = "Credentials, by name")
    public Uni<Page<CredentialView>> list(@BeanParam @Valid PageRequest page) {
        return credentials.list(page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "getCredential", summary = "One credential")
    public Uni<CredentialView> get(@PathParam("id") UUID id) {
        return credentials.get(id);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "createCredential",
            summary = "A new credential, with its secret, which is shown this once",
            description = """
                    The integrator gets tokens at `tokenUrl` by the grant `client_credentials`, asking for the scope of what it does. The academy \
                    keeps no secret: whoever loses it asks for a new one.""")
    public Uni<RestResponse<NewSecret>> create(
            @Valid @NotNull NewCredential wanted, @BeanParam @Valid IdempotencyKey key) {
        return credentials
                .create(wanted, key)
                .map(made -> once(RestResponse.Status.CREATED, made)
                        .location(URI.create(
                                "/api/credentials/" + made.credential().id()))
                        .build());
    }

    @POST
    @Path("{id}/secret")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "rotateCredential",
            summary = "A new secret in place of the old one, shown this once; an expired credential is good again",
            description =
                    "The old secret is refused at once; tokens that were got with it hold for five minutes at most.")
    public Uni<RestResponse<NewSecret>> rotate(@PathParam("id") UUID id, @Valid @NotNull SecretWish wish) {
        return credentials
                .rotate(id, wish)
                .map(made -> once(RestResponse.Status.OK, made).build());
    }

    @POST
    @Path("{id}/deactivation")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "disableCredential", summary = "Put a credential out of use")
    public Uni<CredentialView> disable(@PathParam("id") UUID id) {
        return credentials.disable(id);
    }

    @POST
    @Path("{id}/reactivation")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "enableCredential", summary = "Let a credential be used again")
    public Uni<CredentialView> enable(@PathParam("id") UUID id) {
        return credentials.enable(id);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "deleteCredential", summary = "Remove a credential for good")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return credentials.delete(id);
    }

    /** Nothing on the way may keep a secret. */
    private static RestResponse.ResponseBuilder<NewSecret> once(RestResponse.Status status, NewSecret made) {
        return RestResponse.ResponseBuilder.create(status, made).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
