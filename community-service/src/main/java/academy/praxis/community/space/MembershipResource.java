package academy.praxis.community.space;

import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
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

@Path("/api/spaces/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "spaces")
class MembershipResource {
    private final MembershipService memberships;

    MembershipResource(MembershipService memberships) {
        this.memberships = memberships;
    }

    @PUT
    @Path("membership")
    @Authenticated
    @Operation(
            operationId = "joinSpace",
            summary = "Join a space, accept an invitation, or ask to join, whichever applies")
    public Uni<Void> join(@PathParam("id") UUID id) {
        return memberships.join(id);
    }

    @DELETE
    @Path("membership")
    @Authenticated
    @Operation(
            operationId = "leaveSpace",
            summary = "Leave a space, decline an invitation, or take back a request. A safe space with fewer than five"
                    + " members can only be read until it has as many again")
    public Uni<Void> leave(@PathParam("id") UUID id) {
        return memberships.leave(id);
    }

    @GET
    @Path("members")
    @Authenticated
    @Operation(
            operationId = "listSpaceMembers",
            summary =
                    "Who is in a space, by id: whoever can read it. Never in a safe space. Invited and asking: its moderators")
    public Uni<Page<SpaceMemberView>> list(
            @PathParam("id") UUID id, @BeanParam MemberQuery query, @BeanParam @Valid PageRequest page) {
        return memberships.list(id, query.state, page);
    }

    @DELETE
    @Path("members/{memberId}")
    @Authenticated
    @Operation(
            operationId = "removeSpaceMember",
            summary =
                    "Take a member out of a cohort, private or open space, or take an invitation back: its moderators")
    public Uni<Void> remove(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
        return memberships.remove(id, memberId);
    }

    @POST
    @Path("invitations")
    @Authenticated
    @Operation(
            operationId = "inviteToSpace",
            summary = "Invite members: moderators of a cohort, private or safe space. Who asked to join comes in")
    public Uni<Void> invite(@PathParam("id") UUID id, @Valid @NotNull Invited invited) {
        return memberships.invite(id, invited);
    }

    @PUT
    @Path("requests/{memberId}/decision")
    @Authenticated
    @Operation(operationId = "decideOnSpaceRequest", summary = "Let somebody in who asked, or not: moderators")
    public Uni<Void> decide(
            @PathParam("id") UUID id, @PathParam("memberId") UUID memberId, @Valid @NotNull Decision decision) {
        return memberships.decide(id, memberId, decision);
    }

    @PUT
    @Path("moderators/{memberId}")
    @Authenticated
    @Operation(operationId = "nameSpaceModerator", summary = "Make a member of the space a moderator: moderators")
    public Uni<Void> nameModerator(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
        return memberships.nameModerator(id, memberId);
    }

    @DELETE
    @Path("moderators/{memberId}")
    @Authenticated
    @Operation(operationId = "dismissSpaceModerator", summary = "Make a moderator a member again: moderators")
    public Uni<Void> dismissModerator(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
        return memberships.dismissModerator(id, memberId);
    }
}
