package academy.praxis.community.champion;

import academy.praxis.kit.caller.Roles;
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

@Path("/api/champions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "champions", description = "Who helps others across teams, to be invited to more. No ranking")
class InvitationResource {
    private final InvitationService invitations;

    InvitationResource(InvitationService invitations) {
        this.invitations = invitations;
    }

    @POST
    @Path("{memberId}/invitations")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "inviteChampion",
            summary = "Invite a champion to do more; to the same thing once in 90 days")
    public Uni<RestResponse<InvitationView>> invite(
            @PathParam("memberId") UUID memberId, @Valid @NotNull NewInvitation invitation) {
        return invitations
                .invite(memberId, invitation)
                .map(sent -> Created.at("/api/champions/me/invitations/" + sent.id(), sent));
    }

    @GET
    @Path("invitations")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "listChampionInvitations", summary = "Who was invited to what, newest first")
    public Uni<Page<InvitationView>> sent(@BeanParam @Valid PageRequest page) {
        return invitations.sent(page);
    }

    @GET
    @Path("me/invitations")
    @Authenticated
    @Operation(operationId = "listOwnInvitations", summary = "What managers invite one to, newest first")
    public Uni<Page<InvitationView>> mine() {
        return invitations.mine();
    }

    @PUT
    @Path("me/invitations/{id}")
    @Authenticated
    @Operation(operationId = "answerInvitation", summary = "Accept or decline; one may change one's mind")
    public Uni<InvitationView> answer(
            @PathParam("id") UUID id, @Valid @NotNull InvitationAnswer answer, @BeanParam IfMatch ifMatch) {
        return invitations.answer(id, answer, ifMatch);
    }
}
