package academy.praxis.mentoring.asking;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.web.Created;
import academy.praxis.mentoring.profile.MentoringKind;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/mentee-requests/{id}/mentors")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "mentee-requests")
class AskingResource {
    private final Asking asking;

    AskingResource(Asking asking) {
        this.asking = asking;
    }

    @GET
    @Operation(operationId = "listMentorChoices", summary = "Whom I may ask for my request, best first, and why")
    public Uni<List<MentorChoice>> choices(
            @PathParam("id") UUID id,
            @QueryParam("kind") @DefaultValue("mentor") MentoringKind kind,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @HeaderParam("Accept-Language") String languages) {
        return asking.choices(id, kind, limit, languages);
    }

    @POST
    @Operation(operationId = "askMentor", summary = "Ask one of them; one is asked at a time")
    public Uni<RestResponse<Asked>> ask(
            @PathParam("id") UUID id, @Valid @NotNull NewQuestion question, @BeanParam @Valid IdempotencyKey key) {
        return asking.ask(id, question, key).map(asked -> Created.at("/api/pairings/" + asked.pairingId(), asked));
    }
}
