package academy.praxis.community.space;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which people of a space a list shows. */
class MemberQuery {
    @QueryParam("state")
    @DefaultValue("active")
    @Parameter(description = "`active`: its members; `invited` and `requested`: for its moderators.")
    MembershipState state;
}
