package academy.praxis.community.space;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of spaces is narrowed to. */
class SpaceQuery {
    @QueryParam("show")
    @DefaultValue("readable")
    @Parameter(
            description =
                    "`readable`: all that one can read; `mine`: joined, and one's team's; `known`: those that one can"
                            + " read or ask to join; `invited`: those that one is invited to.")
    SpaceScope show;

    @QueryParam("archived")
    @DefaultValue("false")
    @Parameter(description = "The archived ones instead of those in use.")
    boolean archived;
}
