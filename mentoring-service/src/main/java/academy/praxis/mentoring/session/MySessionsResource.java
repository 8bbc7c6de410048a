package academy.praxis.mentoring.session;

import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "sessions", description = "When mentors and mentees meet; only those in a session see it")
class MySessionsResource {
    private final SessionService sessions;

    MySessionsResource(SessionService sessions) {
        this.sessions = sessions;
    }

    @GET
    @Path("mine")
    @Operation(operationId = "listMySessions", summary = "My sessions of all pairings, newest first")
    public Uni<Page<SessionView>> mine(@QueryParam("status") SessionStatus status, @BeanParam @Valid PageRequest page) {
        return sessions.mine(status, page);
    }

    @GET
    @Path("needs-outcome")
    @Operation(
            operationId = "listSessionsWithoutOutcome",
            summary = "My past sessions of which nobody said whether they were held, the oldest first")
    public Uni<Page<SessionView>> withoutOutcome(@BeanParam @Valid PageRequest page) {
        return sessions.withoutOutcome(page);
    }
}
