package academy.praxis.identity.team;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of teams is narrowed to. */
class TeamQuery {
    @QueryParam("q")
    @Size(max = 200)
    @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
    @Parameter(description = "What the name must contain, whatever its case and accents.")
    String words;
}
