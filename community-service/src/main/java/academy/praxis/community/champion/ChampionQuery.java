package academy.praxis.community.champion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which champions are asked for. */
class ChampionQuery {
    @QueryParam("taskId")
    @Size(max = 100)
    @Parameter(description = "Only who helps with this task of the work.")
    String taskId;

    @QueryParam("tag")
    @Size(max = 50)
    @Parameter(description = "Only who helps under this tag.")
    String tag;

    @QueryParam("teamId")
    @Parameter(description = "Only members of this team.")
    UUID teamId;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many to give at most, 1 to 100: those whose help weighs most.")
    int limit;
}
