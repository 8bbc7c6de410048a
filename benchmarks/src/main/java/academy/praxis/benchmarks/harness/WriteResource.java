package academy.praxis.benchmarks.harness;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** How the benchmark tells the writer to write. */
@Path("/write")
class WriteResource {
    private final EventWriter writer;

    WriteResource(EventWriter writer) {
        this.writer = writer;
    }

    @POST
    @PermitAll
    public Uni<EventWriter.Written> write(
            @QueryParam("first") long first, @QueryParam("rate") int rate, @QueryParam("seconds") int seconds) {
        return writer.write(first, rate, seconds);
    }
}
