package academy.praxis.mentoring.chemistry;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/mentee-requests/{id}/chemistry-talks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "chemistry-talks", description = "First talks of mentees and coaches, before they choose one another")
class AskTalkResource {
    private final TalkService talks;

    AskTalkResource(TalkService talks) {
        this.talks = talks;
    }

    @POST
    @Operation(operationId = "askForChemistryTalk", summary = "Ask a coach for a first talk; three at a time")
    public Uni<RestResponse<TalkView>> ask(
            @PathParam("id") UUID id,
            @Valid @NotNull WantedTalk wanted,
            @BeanParam @Valid IdempotencyKey key,
            @HeaderParam("Accept-Language") String languages) {
        return talks.ask(id, wanted, key, languages)
                .map(asked -> Created.at("/api/chemistry-talks/" + asked.id(), asked));
    }
}
