package academy.praxis.community.moderation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which cases a moderator looks at. */
class QueueQuery {
    @QueryParam("spaceId")
    @Parameter(description = "Those of one space; of all that one moderates when not said.")
    UUID spaceId;

    @QueryParam("done")
    @DefaultValue("false")
    @Parameter(description = "What is decided, instead of what waits for a decision.")
    boolean done;

    Set<CaseStatus> statuses() {
        return done
                ? EnumSet.of(CaseStatus.DECIDED, CaseStatus.CLOSED)
                : EnumSet.of(CaseStatus.WAITING, CaseStatus.APPEALED);
    }
}
