package academy.praxis.identity.team;

import academy.praxis.kit.precondition.Versioned;
import java.util.UUID;

/**
 * A team as clients see it.
 *
 * @param memberCount how many belong to it, without the deactivated
 */
record TeamView(UUID id, long version, String name, UUID leadId, String description, int memberCount)
        implements Versioned {

    /** Before there is one. */
    static final TeamView NONE = new TeamView(null, 0, null, null, null, 0);

    static TeamView of(Team team) {
        return new TeamView(team.id, team.version, team.name, team.leadId, team.description, team.memberCount);
    }
}
