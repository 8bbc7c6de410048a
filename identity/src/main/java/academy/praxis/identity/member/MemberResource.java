package academy.praxis.identity.member;

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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "members", description = "The people of the academy")
class MemberResource {
    private final MemberService members;
    private final MemberImport imports;

    MemberResource(MemberService members, MemberImport imports) {
        this.members = members;
        this.imports = imports;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listMembers", summary = "Members, by name")
    public Uni<Page<MemberView>> list(@BeanParam @Valid MemberQuery query, @BeanParam @Valid PageRequest page) {
        return members.list(query, page);
    }

    @GET
    @Path("me")
    @Authenticated
    @Operation(operationId = "getMe", summary = "Oneself")
    public Uni<MemberView> me() {
        return members.me();
    }

    @PUT
    @Path("me")
    @Authenticated
    @Operation(operationId = "updateMe", summary = "Change one's own name, languages and time zone")
    public Uni<MemberView> editOwn(@Valid @NotNull OwnProfile profile, @BeanParam IfMatch ifMatch) {
        return members.editOwn(profile, ifMatch);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getMember", summary = "One member")
    public Uni<MemberView> get(@PathParam("id") UUID id) {
        return members.get(id);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "createMember", summary = "Take a person in, with or without an invitation by mail")
    public Uni<RestResponse<MemberView>> create(
            @Valid @NotNull NewMember member, @BeanParam @Valid IdempotencyKey key) {
        return members.create(member, key).map(created -> Created.at("/api/members/" + created.id(), created));
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "importMembers",
            summary =
                    "Take in and invite the people of a file; each wrong line is said, and unless partly wished all or none is taken",
            description = """
                    UTF-8, at most 1 MiB and 2,000 lines. The first line names the columns: `email`, `name` (or `given name` and `family \
                    name`) and `job` are needed; `team` (by its name), `languages`, `time zone` and `roles` may be there; others are not looked \
                    at, and named in the answer. Semicolons or tabs instead of commas are fine. Who is a member already is said and left as they \
                    are, so to send a file again changes nothing.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            example =
                                    "email,given name,family name,job,team\\nsam@example.org,Sam,Murphy,Nurse,Intake"))
    public Uni<MemberImportReport> take(byte[] file, @BeanParam @Valid MemberImportMode mode) {
        return imports.take(file, mode);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "updateMember", summary = "Change a member, including their roles and team")
    public Uni<MemberView> edit(
            @PathParam("id") UUID id, @Valid @NotNull MemberContent content, @BeanParam IfMatch ifMatch) {
        return members.edit(id, content, ifMatch);
    }

    @POST
    @Path("{id}/deactivation")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "deactivateMember", summary = "Keep a member from signing in and end their sessions")
    public Uni<MemberView> deactivate(@PathParam("id") UUID id) {
        return members.deactivate(id);
    }

    @POST
    @Path("{id}/reactivation")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "reactivateMember", summary = "Let a deactivated member sign in again")
    public Uni<MemberView> reactivate(@PathParam("id") UUID id) {
        return members.reactivate(id);
    }

    @POST
    @Path("{id}/invitation")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "inviteMember", summary = "Mail an invitation to choose a password, again if need be")
    public Uni<MemberView> invite(@PathParam("id") UUID id) {
        return members.invite(id);
    }
}
