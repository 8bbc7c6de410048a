package academy.praxis.community.screening;

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

@Path("/api/moderation/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "moderation",
        description = "What keeps the community a safe place: rules, reports and what is done about them")
class RuleResource {
    private final RuleService rules;

    RuleResource(RuleService rules) {
        this.rules = rules;
    }

    @GET
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "listScreeningRules",
            summary = "Words and links that texts are screened for, newest first")
    public Uni<Page<RuleView>> list(@BeanParam @Valid PageRequest page) {
        return rules.list(page);
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "createScreeningRule",
            summary = "Screen texts that are written from now on for a word or link")
    public Uni<RestResponse<RuleView>> create(@Valid @NotNull RuleContent rule, @BeanParam @Valid IdempotencyKey key) {
        return rules.create(rule, key).map(created -> Created.at("/api/moderation/rules/" + created.id(), created));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "updateScreeningRule", summary = "Change a rule")
    public Uni<RuleView> edit(@PathParam("id") UUID id, @Valid @NotNull RuleContent rule, @BeanParam IfMatch ifMatch) {
        return rules.edit(id, rule, ifMatch);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "deleteScreeningRule", summary = "Screen for it no longer")
    public Uni<Void> delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return rules.delete(id, ifMatch);
    }
}
