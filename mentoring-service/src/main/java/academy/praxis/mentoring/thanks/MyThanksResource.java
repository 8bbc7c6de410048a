package academy.praxis.mentoring.thanks;

import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/pairings/thanks/mine")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "mentoring-thanks")
class MyThanksResource {
    private final ThanksService thanks;

    MyThanksResource(ThanksService thanks) {
        this.thanks = thanks;
    }

    @GET
    @Operation(
            operationId = "listMyMentoringThanks",
            summary = "What I was thanked for, or what I thanked others for; newest first")
    public Uni<Page<ThanksView>> mine(
            @QueryParam("direction") @DefaultValue("received") Direction direction,
            @BeanParam @Valid PageRequest page) {
        return thanks.mine(direction, page);
    }
}
