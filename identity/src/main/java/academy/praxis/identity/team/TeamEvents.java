package academy.praxis.identity.team;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.postgres.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells the other services about teams. */
@ApplicationScoped
class TeamEvents {
    private final UnitOfWork work;

    TeamEvents(UnitOfWork work) {
        this.work = work;
    }

    Uni<Void> changed(TeamView team) {
        return work.append(new DomainEvent(
                "identity.team", "academy.praxis.identity.team-changed.v1", team.id(), TeamState.of(team)));
    }

    /** The state of a team on the bus; contracts/events/identity promises it. */
    record TeamState(UUID id, long version, String name, UUID leadId, String description) {
        static TeamState of(TeamView team) {
            return new TeamState(team.id(), team.version(), team.name(), team.leadId(), team.description());
        }
    }
}
