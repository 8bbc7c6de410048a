package academy.praxis.mentoring.profile;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/mentor-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "mentor-profiles", description = "Who offers mentoring")
class ProfileResource {
    private final ProfileService profiles;

    ProfileResource(ProfileService profiles) {
        this.profiles = profiles;
    }

    @GET
    @Operation(operationId = "listMentorProfiles", summary = "Mentors who take mentees at present, newest first")
    public Uni<Page<ProfileView>> list(@BeanParam @Valid ProfileQuery query, @BeanParam @Valid PageRequest page) {
        return profiles.list(query, page);
    }

    @GET
    @Path("me")
    @Operation(operationId = "getMyMentorProfile", summary = "What I offer as a mentor")
    public Uni<ProfileView> mine() {
        return profiles.mine();
    }

    @PUT
    @Path("me")
    @Operation(
            operationId = "writeMyMentorProfile",
            summary = "Offer mentoring, or change what I offer (then with If-Match)")
    public Uni<ProfileView> write(@Valid @NotNull ProfileContent content, @BeanParam IfMatch ifMatch) {
        return profiles.write(content, ifMatch);
    }

    @PUT
    @Path("{memberId}/certification")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "certifyCoach", summary = "Note that a coach's certificate was seen")
    public Uni<ProfileView> certify(
            @PathParam("memberId") UUID memberId,
            @Valid @NotNull Certification certification,
            @BeanParam IfMatch ifMatch) {
        return profiles.certify(memberId, certification, ifMatch);
    }

    @DELETE
    @Path("{memberId}/certification")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "withdrawCertification", summary = "Match this member as a coach no longer")
    public Uni<ProfileView> withdraw(@PathParam("memberId") UUID memberId, @BeanParam IfMatch ifMatch) {
        return profiles.certify(memberId, null, ifMatch);
    }

    @GET
    @Path("{memberId}")
    @Operation(operationId = "getMentorProfile", summary = "What a member offers as a mentor")
    public Uni<ProfileView> get(@PathParam("memberId") UUID memberId) {
        return profiles.get(memberId);
    }
}
