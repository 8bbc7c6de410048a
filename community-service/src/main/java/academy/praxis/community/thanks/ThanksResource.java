package academy.praxis.community.thanks;

import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/thanks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "thanks", description = "Who thanked whom for what")
class ThanksResource {
    private final ThanksService thanks;

    ThanksResource(ThanksService thanks) {
        this.thanks = thanks;
    }

    @GET
    @Path("received")
    @Authenticated
    @Operation(
            operationId = "listReceivedThanks",
            summary = "Thanks to oneself, newest first. Those of safe spaces are at what they are for only")
    public Uni<Page<ThanksView>> received(@BeanParam @Valid PageRequest page) {
        return thanks.received(page);
    }

    @GET
    @Path("given")
    @Authenticated
    @Operation(
            operationId = "listGivenThanks",
            summary = "Thanks that one gave, newest first. Those of safe spaces are at what they are for only")
    public Uni<Page<ThanksView>> given(@BeanParam @Valid PageRequest page) {
        return thanks.given(page);
    }

    @GET
    @Path("team")
    @Authenticated
    @Operation(
            operationId = "listTeamThanks",
            summary = "Thanks to those who report to oneself, where who gave them agreed; newest first")
    public Uni<Page<TeamThanksView>> ofTeam(@BeanParam @Valid PageRequest page) {
        return thanks.ofTeam(page);
    }

    @DELETE
    @Path("received/{id}")
    @Authenticated
    @Operation(operationId = "declineThanks", summary = "Take thanks to oneself away, words and all")
    public Uni<Void> decline(@PathParam("id") UUID id) {
        return thanks.decline(id);
    }
}
