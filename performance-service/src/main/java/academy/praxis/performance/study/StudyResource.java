package academy.praxis.performance.study;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/studies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "studies", description = "Whether something moved an outcome: designed and frozen before, reckoned after")
class StudyResource {
    private final StudyService studies;

    StudyResource(StudyService studies) {
        this.studies = studies;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listStudies",
            summary = "Studies, newest first. Drafts, and those that were given up, are seen by managers")
    public Uni<Page<StudyView>> list(@BeanParam @Valid StudyQuery query, @BeanParam @Valid PageRequest page) {
        return studies.list(query, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getStudy", summary = "One study, with who begins when")
    public Uni<StudyView> get(@PathParam("id") UUID id) {
        return studies.get(id);
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "createStudy",
            summary = "Design a study; where lots decide, they are drawn now, by a seed that is kept")
    public Uni<RestResponse<StudyView>> create(
            @Valid @NotNull StudyContent content, @BeanParam @Valid IdempotencyKey key) {
        return studies.create(content, key).map(study -> Created.at("/api/studies/" + study.id(), study));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "updateStudy", summary = "Change a draft; the seed of its lots stays")
    public Uni<StudyView> edit(
            @PathParam("id") UUID id, @Valid @NotNull StudyContent content, @BeanParam IfMatch ifMatch) {
        return studies.edit(id, content, ifMatch);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "deleteStudy",
            summary = "Give up a draft; what is frozen stays, and one whose lots were drawn is kept as discarded")
    public Uni<Void> delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return studies.delete(id, ifMatch);
    }

    @POST
    @Path("power")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "askPower",
            summary = "What a design could see, from the metric's own history; keeps nothing")
    public Uni<PowerView> power(
            @Valid @NotNull StudyContent content, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return studies.power(content, languages);
    }

    @POST
    @Path("matches")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "askMatches",
            summary = "The units that were most alike before, and how near they are; keeps nothing")
    public Uni<MatchProposal> matches(@Valid @NotNull MatchQuestion question) {
        return studies.matches(question);
    }

    @GET
    @Path("{id}/power")
    @Authenticated
    @Operation(operationId = "getStudyPower", summary = "What the study can see")
    public Uni<PowerView> power(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return studies.power(id, languages);
    }

    @POST
    @Path("{id}/freeze")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "freezeStudy",
            summary = "Fix the plan and its hash; from now on changes are amendments. Needs an owner who accepted")
    public Uni<StudyView> freeze(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return studies.freeze(id, ifMatch);
    }

    @POST
    @Path("{id}/amendments")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "amendStudy",
            summary = "Change a frozen plan; it is shown with each result, beside what was first frozen")
    public Uni<StudyView> amend(
            @PathParam("id") UUID id, @Valid @NotNull Amendment amendment, @BeanParam IfMatch ifMatch) {
        return studies.amend(id, amendment, ifMatch);
    }

    @GET
    @Path("{id}/plans")
    @Authenticated
    @Operation(
            operationId = "getStudyPlans",
            summary = "The plan as it was frozen and amended, in the text that was hashed")
    public Uni<PlanHistory> plans(@PathParam("id") UUID id) {
        return studies.plans(id);
    }

    @GET
    @Path("{id}/effect")
    @Authenticated
    @Operation(
            operationId = "getStudyEffect",
            summary = "What the study shows, in words and numbers. Before the horizon only for managers and the owner")
    public Uni<EffectView> effect(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return studies.effect(id, languages);
    }

    @GET
    @Path("{id}/results")
    @Authenticated
    @Operation(
            operationId = "listStudyResults",
            summary = "All results that were ever worked out, newest first; none is taken away")
    public Uni<Page<ShownResult>> results(
            @PathParam("id") UUID id,
            @BeanParam @Valid PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return studies.results(id, page, languages);
    }
}
