package academy.praxis.kit.deadletter;

import academy.praxis.kit.bus.Bus;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/operations/{service}/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations", description = "For operators")
@Blocking
class DeadLetterResource {
    private final DeadLetters letters;
    private final Bus bus;

    DeadLetterResource(DeadLetters letters, Bus bus) {
        this.letters = letters;
        this.bus = bus;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "listDeadLetters", summary = "Messages that could not be applied and wait for an operator")
    public DeadLetterPage waiting(@PathParam("service") String service) {
        mustBeMine(service);
        return letters.waiting();
    }

    @POST
    @Path("replay")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "replayDeadLetters", summary = "Try them again")
    public Replay replay(@PathParam("service") String service) {
        mustBeMine(service);
        return letters.replay();
    }

    private void mustBeMine(String service) {
        if (!service.equals(bus.service())) {
            throw ProblemException.notFound("service", service);
        }
    }
}
