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
            insert into member (id, version, display_name, email, team_id, roles, active, job_role, lead_id, languages, time_zone,
                inactive_since)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, case when $7 then null else now() end)
            on conflict (id) do update set version = excluded.version, display_name = excluded.display_name,
                email = excluded.email, team_id = excluded.team_id, roles = excluded.roles, active = excluded.active,
                job_role = excluded.job_role, lead_id = excluded.lead_id, languages = excluded.languages,
                time_zone = excluded.time_zone,
                inactive_since = case when excluded.active then null else coalesce(member.inactive_since, now()) end
            where member.version < excluded.version""";
    private static final String TEAM = """
            insert into team (id, version, name, lead_id) values ($1, $2, $3, $4)
            on conflict (id) do update set version = excluded.version, name = excluded.name, lead_id = excluded.lead_id
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
                member.isActive(),
                member.jobRole() == null ? "" : member.jobRole(),
                member.leadId(),
                languages(member),
                member.timeZone() == null ? "Etc/UTC" : member.timeZone()));
        return pool.preparedQuery(MEMBER).execute(values).replaceWithVoid();
    }

    private Uni<Void> keepTeam(InboundEvent<TeamEvent> event) {
        TeamEvent team = event.data();
        if (team == null || !team.isComplete()) {
            throw new UnreadableEventException("a team needs id, version and name");
        }
        return pool.preparedQuery(TEAM)
                .execute(Tuple.of(team.id(), team.version(), team.name(), team.leadId()))
                .replaceWithVoid();
    }

    private static String[] languages(MemberEvent member) {
        List<String> languages = member.languages() == null ? List.of() : member.languages();
        return languages.isEmpty() ? new String[] {"en"} : languages.toArray(String[]::new);
    }

    private static String[] roles(MemberEvent member) {
        List<String> roles = member.roles() == null ? List.of() : member.roles();
        return roles.stream().map(role -> role.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }
}
