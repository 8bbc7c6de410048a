package academy.praxis.mentoring.avoidance;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/avoided-members")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "avoided-members", description = "With whom one does not want to be paired; seen by nobody else")
class AvoidanceResource {
    private final AvoidanceService avoidances;

    AvoidanceResource(AvoidanceService avoidances) {
        this.avoidances = avoidances;
    }

    @GET
    @Operation(operationId = "getMyAvoidedMembers", summary = "With whom I do not want to be paired")
    public Uni<AvoidedMembers> mine() {
        return avoidances.mine();
    }

    @PUT
    @Operation(operationId = "writeMyAvoidedMembers", summary = "Say with whom I do not want to be paired")
    public Uni<AvoidedMembers> write(@Valid @NotNull AvoidedMembers avoided) {
        return avoidances.write(avoided);
    }
}
