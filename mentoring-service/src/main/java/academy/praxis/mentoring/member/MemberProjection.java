package academy.praxis.mentoring.member;

import academy.praxis.kit.bus.EventReader;
import academy.praxis.kit.bus.UnreadableEventException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps {@link Member} as the directory tells it. An older state never overwrites a newer one. */
@ApplicationScoped
class MemberProjection {
    private static final String UPSERT = """
            insert into member (id, version, display_name, job_role, team_id, lead_id, time_zone, email, active)
            values (:id, :version, :displayName, :jobRole, :teamId, :leadId, :timeZone, :email, :active)
            on conflict (id) do update set version = excluded.version, display_name = excluded.display_name,
                job_role = excluded.job_role, team_id = excluded.team_id, lead_id = excluded.lead_id,
                time_zone = excluded.time_zone, email = excluded.email, active = excluded.active
            where member.version < excluded.version
            """;

    private final EventReader events;

    MemberProjection(EventReader events) {
        this.events = events;
    }

    @Incoming("members")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply(record, MemberSnapshot.class, event -> store(event.data()));
    }

    private Uni<Void> store(MemberSnapshot member) {
        if (member.id() == null || member.displayName() == null) {
            throw new UnreadableEventException("a member needs id and displayName");
        }
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(UPSERT)
                        .setParameter("id", member.id())
                        .setParameter("version", member.version())
                        .setParameter("displayName", member.displayName())
                        .setParameter("jobRole", member.jobRole())
                        .setParameter("teamId", member.teamId())
                        .setParameter("leadId", member.leadId())
                        .setParameter("timeZone", member.timeZone())
                        .setParameter("email", member.email())
                        .setParameter("active", member.active())
                        .executeUpdate()
                        .replaceWithVoid()));
    }
}
