package academy.praxis.catalog.signal;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** When the member did something, taken as {@code @BeanParam @Valid}. */
class SaidAt {
    @QueryParam("at")
    @Size(max = 40)
    @Parameter(
            description =
                    "When it happened on the device (RFC 3339), at most 30 days ago; now when left out. The latest time wins, whatever comes in first.")
    String at;

    Instant time() {
        return ClientTime.parse(at, Instant.now());
    }
}
