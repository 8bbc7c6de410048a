package academy.praxis.identity.team;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the directory of members asks about teams. */
@ApplicationScoped
public class Teams {
    private static final String MEANT = """
            select called.name, team.id from unnest(cast(:names as text[])) as called (name)
            join team on team.sort_name = folded(called.name)""";

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

    /** The ids of teams by what somebody calls them, whatever the case and accents; names that are no team's are left out. */
    public Uni<Map<String, UUID>> meant(Collection<String> names) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MEANT, Object[].class)
                        .setParameter("names", names.toArray(String[]::new))
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1])));
    }
}
