package academy.praxis.community.champion;

import academy.praxis.kit.caller.Roles;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/champions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "champions", description = "Who helps others across teams, to be invited to more. No ranking")
class ChampionResource {
    private final ChampionService champions;

    ChampionResource(ChampionService champions) {
        this.champions = champions;
    }

    @GET
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "listChampions",
            summary = "Those whose help weighs most, in the order of their names. Worked out once a day")
    public Uni<Champions> list(
            @BeanParam @Valid ChampionQuery query, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return champions.list(query, languages);
    }

    @GET
    @Path("me")
    @Authenticated
    @Operation(operationId = "getOwnHelp", summary = "What is known of one's own help, and whether one is counted")
    public Uni<OwnHelp> mine() {
        return champions.mine();
    }

    @PUT
    @Path("me")
    @Authenticated
    @Operation(
            operationId = "chooseToBeCounted",
            summary =
                    "Be counted, or not: then nothing is kept of one's own help, and managers see nothing from now on")
    public Uni<OwnHelp> choose(@Valid @NotNull NewChoice choice) {
        return champions.choose(choice);
    }
}
