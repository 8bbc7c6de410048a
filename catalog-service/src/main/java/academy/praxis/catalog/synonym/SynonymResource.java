package academy.praxis.catalog.synonym;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.web.Created;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/synonyms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CURATOR)
@Tag(name = "synonyms", description = "Words that mean the same when one searches")
class SynonymResource {
    private final SynonymService synonyms;

    SynonymResource(SynonymService synonyms) {
        this.synonyms = synonyms;
    }

    @GET
    @Operation(operationId = "listSynonyms", summary = "Groups of words that mean the same, newest first")
    public Uni<Page<SynonymView>> list(@BeanParam @Valid PageRequest page) {
        return synonyms.list(page);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSynonyms", summary = "One group")
    public Uni<SynonymView> get(@PathParam("id") UUID id) {
        return synonyms.get(id);
    }

    @POST
    @Operation(operationId = "createSynonyms", summary = "Say that words mean the same")
    public Uni<RestResponse<SynonymView>> create(
            @Valid @NotNull SynonymContent content, @BeanParam @Valid IdempotencyKey key) {
        return synonyms.create(content, key).map(made -> Created.at("/api/synonyms/" + made.id(), made));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "updateSynonyms", summary = "Change a group")
    public Uni<SynonymView> write(
            @PathParam("id") UUID id, @Valid @NotNull SynonymContent content, @BeanParam IfMatch ifMatch) {
        return synonyms.write(id, content, ifMatch);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "removeSynonyms", summary = "These words mean the same no longer")
    public Uni<Void> remove(@PathParam("id") UUID id) {
        return synonyms.remove(id);
    }
}
