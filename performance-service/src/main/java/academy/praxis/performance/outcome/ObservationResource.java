package academy.praxis.performance.outcome;

import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.web.Created;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/outcomes/{id}/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "observations", description = "Measured values: one per unit and period, corrections kept as history")
class ObservationResource {
    private final ObservationService observations;

    ObservationResource(ObservationService observations) {
        this.observations = observations;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listObservations",
            summary = "Values by period, then unit. Of an outcome per member one sees one's own")
    public Uni<Page<ObservationView>> list(
            @PathParam("id") UUID outcomeId,
            @BeanParam @Valid ObservationQuery query,
            @BeanParam @Valid PageRequest page) {
        return observations.list(outcomeId, query, page);
    }

    @GET
    @Path("{observationId}")
    @Authenticated
    @Operation(operationId = "getObservation", summary = "One value")
    public Uni<ObservationView> get(@PathParam("id") UUID outcomeId, @PathParam("observationId") UUID id) {
        return observations.get(outcomeId, id);
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.STAKEHOLDER})
    @Operation(
            operationId = "recordObservation",
            summary =
                    "Enter a value. Another value for the same unit and period corrects it; the same is left as it is")
    public Uni<RestResponse<ObservationView>> record(
            @PathParam("id") UUID outcomeId,
            @Valid @NotNull NewObservation entered,
            @BeanParam @Valid IdempotencyKey key) {
        return observations.record(outcomeId, entered, key).map(recorded -> answer(outcomeId, recorded));
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @RolesAllowed({Roles.MANAGER, Roles.STAKEHOLDER})
    @Operation(
            operationId = "importObservations",
            summary = "Enter a file of values; each wrong line is said, and unless partly wished all or none is taken",
            description = """
                    UTF-8, at most 5 MiB and 50,000 lines. The first line names the columns: `unit` (a team's id or name; a \
                    member's id or e-mail address), `period`, `value` and, if need be, `denominator`. Semicolons or tabs \
                    instead of commas are fine, and then decimal commas too; a period may be written as the date of its first day. To send a file again changes nothing.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            example = "unit,period,value,denominator\\nTeam North,2026-W14,12.5,80"))
    public Uni<ImportReport> take(
            @PathParam("id") UUID outcomeId,
            byte[] file,
            @BeanParam ImportMode mode,
            @BeanParam @Valid CsvColumns columns) {
        return observations.take(outcomeId, file, mode, columns);
    }

    @POST
    @Path("batch")
    @RolesAllowed({Roles.INTEGRATOR, Roles.MANAGER, Roles.STAKEHOLDER})
    @Operation(
            operationId = "pushObservations",
            summary = "For integrators: up to 5,000 values at once; to send them again changes nothing",
            description = """
                    A machine client needs the role `integrator`, the scope `performance:push`, and to be the outcome's `sourceClientId`. Each \
                    wrong row is said, counted from 1, and unless partly wished all or none is taken. With an `Idempotency-Key` a retry \
                    is given the first answer and writes nothing, even where values were corrected in between.""")
    public Uni<ImportReport> push(
            @PathParam("id") UUID outcomeId,
            @NotEmpty @Size(max = 5_000) List<@NotNull @Valid PushedObservation> rows,
            @BeanParam ImportMode mode,
            @BeanParam @Valid IdempotencyKey key) {
        return observations.push(outcomeId, rows, mode, key);
    }

    @GET
    @Path("history")
    @Authenticated
    @Operation(
            operationId = "getObservationHistory",
            summary = "All that was ever recorded for a unit and period, newest first, with who and when")
    public Uni<Page<ObservationView>> history(
            @PathParam("id") UUID outcomeId,
            @QueryParam("unitId") @NotNull UUID unitId,
            @QueryParam("period") @NotBlank @Size(max = 10) String period,
            @BeanParam @Valid PageRequest page) {
        return observations.history(outcomeId, unitId, period, page);
    }

    @GET
    @Path("quality")
    @RolesAllowed({Roles.MANAGER, Roles.STAKEHOLDER})
    @Operation(
            operationId = "getObservationQuality",
            summary =
                    "Gaps, outliers and values that never change, for the owner and managers; nothing of it is ever filled in")
    public Uni<QualityReport> quality(@PathParam("id") UUID outcomeId) {
        return observations.quality(outcomeId);
    }

    private static RestResponse<ObservationView> answer(UUID outcomeId, ObservationService.Recorded recorded) {
        ObservationView observation = recorded.observation();
        return recorded.isNew()
                ? Created.at("/api/outcomes/" + outcomeId + "/observations/" + observation.id(), observation)
                : RestResponse.ok(observation);
    }
}
