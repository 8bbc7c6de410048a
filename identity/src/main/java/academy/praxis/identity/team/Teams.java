package academy.praxis.identity.team;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** What the directory of members asks about teams. */
@ApplicationScoped
public class Teams {
    private final TeamRepository teams;

    Teams(TeamRepository teams) {
        this.teams = teams;
    }

    /**
     * A team that keeps its lead until the present transaction ends, so that whoever joins it now gets the right one; {@code null}
     * when there is none.
     */
    public Uni<TeamRef> hold(UUID id) {
        return teams.findById(id, LockModeType.PESSIMISTIC_READ)
                .map(team -> team == null ? null : new TeamRef(team.id, team.name, team.leadId));
    }
}
