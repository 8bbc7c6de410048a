package academy.praxis.mentoring.chemistry;

import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/chemistry-talks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "chemistry-talks")
class TalkResource {
    private final TalkService talks;

    TalkResource(TalkService talks) {
        this.talks = talks;
    }

    @GET
    @Path("mine")
    @Operation(operationId = "listMyChemistryTalks", summary = "Those in which I am mentee or coach, newest first")
    public Uni<Page<TalkView>> mine(
            @QueryParam("status") TalkStatus status,
            @BeanParam @Valid PageRequest page,
            @HeaderParam("Accept-Language") String languages) {
        return talks.mine(status, page, languages);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getChemistryTalk", summary = "One talk, for the two of it")
    public Uni<TalkView> get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") String languages) {
        return talks.get(id, languages);
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(operationId = "acceptChemistryTalk", summary = "The coach agrees to talk")
    public Uni<TalkView> accept(@PathParam("id") UUID id, @HeaderParam("Accept-Language") String languages) {
        return talks.accept(id, languages);
    }

    @POST
    @Path("{id}/refusal")
    @Operation(operationId = "declineChemistryTalk", summary = "The coach does not want to talk")
    public Uni<TalkView> decline(@PathParam("id") UUID id, @HeaderParam("Accept-Language") String languages) {
        return talks.decline(id, languages);
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(operationId = "cancelChemistryTalk", summary = "Either of the two calls it off")
    public Uni<TalkView> cancel(@PathParam("id") UUID id, @HeaderParam("Accept-Language") String languages) {
        return talks.cancel(id, languages);
    }

    @POST
    @Path("{id}/choice")
    @Operation(
            operationId = "chooseCoach",
            summary = "The mentee wants this coach, who has yet to agree; the other talks are over")
    public Uni<TalkView> choose(@PathParam("id") UUID id, @HeaderParam("Accept-Language") String languages) {
        return talks.choose(id, languages);
    }
}
