package academy.praxis.performance.directory;

import academy.praxis.kit.bus.EventReader;
import academy.praxis.kit.bus.InboundEvent;
import academy.praxis.kit.bus.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the projections of members and teams in step with the directory's events. */
@ApplicationScoped
class DirectoryEvents {
    private static final String MEMBER = """
            insert into member (id, version, display_name, email, team_id, roles, active)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (id) do update set version = excluded.version, display_name = excluded.display_name,
                email = excluded.email, team_id = excluded.team_id, roles = excluded.roles, active = excluded.active
            where member.version < excluded.version""";
    private static final String TEAM = """
            insert into team (id, version, name) values ($1, $2, $3)
            on conflict (id) do update set version = excluded.version, name = excluded.name
            where team.version < excluded.version""";

    private final EventReader reader;
    private final Pool pool;

    DirectoryEvents(EventReader reader, Pool pool) {
        this.reader = reader;
        this.pool = pool;
    }

    @Incoming("members")
    Uni<Void> member(ConsumerRecord<String, byte[]> record) {
        return reader.apply(record, MemberEvent.class, this::keepMember);
    }

    @Incoming("teams")
    Uni<Void> team(ConsumerRecord<String, byte[]> record) {
        return reader.apply(record, TeamEvent.class, this::keepTeam);
    }

    private Uni<Void> keepMember(InboundEvent<MemberEvent> event) {
        MemberEvent member = event.data();
        if (member == null || !member.isComplete()) {
            throw new UnreadableEventException("a member needs id, version, displayName, email and status");
        }
        Tuple values = Tuple.tuple(java.util.Arrays.asList(
                member.id(),
                member.version(),
                member.displayName(),
                member.email(),
                member.teamId(),
                roles(member),
                member.isActive()));
        return pool.preparedQuery(MEMBER).execute(values).replaceWithVoid();
    }

    private Uni<Void> keepTeam(InboundEvent<TeamEvent> event) {
        TeamEvent team = event.data();
        if (team == null || !team.isComplete()) {
            throw new UnreadableEventException("a team needs id, version and name");
        }
        return pool.preparedQuery(TEAM)
                .execute(Tuple.of(team.id(), team.version(), team.name()))
                .replaceWithVoid();
    }

    private static String[] roles(MemberEvent member) {
        List<String> roles = member.roles() == null ? List.of() : member.roles();
        return roles.stream().map(role -> role.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }
}
