package academy.praxis.identity.team;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

@Path("/api/teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "teams", description = "Members who report to one lead")
class TeamResource {
    private final TeamService teams;

    TeamResource(TeamService teams) {
        this.teams = teams;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listTeams", summary = "Teams, by name")
    public Uni<Page<TeamView>> list(@BeanParam @Valid TeamQuery query, @BeanParam @Valid PageRequest page) {
        return teams.list(query, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getTeam", summary = "One team")
    public Uni<TeamView> get(@PathParam("id") UUID id) {
        return teams.get(id);
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(operationId = "createTeam", summary = "A new team")
    public Uni<RestResponse<TeamView>> create(
            @Valid @NotNull TeamContent content, @BeanParam @Valid IdempotencyKey key) {
        return teams.create(content, key).map(team -> Created.at("/api/teams/" + team.id(), team));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(operationId = "updateTeam", summary = "Rename a team, describe it, name its lead")
    public Uni<TeamView> edit(
            @PathParam("id") UUID id, @Valid @NotNull TeamContent content, @BeanParam IfMatch ifMatch) {
        return teams.edit(id, content, ifMatch);
    }
}
