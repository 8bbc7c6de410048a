package academy.praxis.catalog.member;

import academy.praxis.kit.bus.EventReader;
import academy.praxis.kit.bus.UnreadableEventException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps {@link Member} as the directory tells it. An older state never overwrites a newer one. */
@ApplicationScoped
class MemberProjection {
    private static final String UPSERT = """
            insert into member (id, version, display_name, job_role, team_id, languages, active)
            values (:id, :version, :displayName, :jobRole, :teamId, :languages, :active)
            on conflict (id) do update set version = excluded.version, display_name = excluded.display_name,
                job_role = excluded.job_role, team_id = excluded.team_id, languages = excluded.languages,
                active = excluded.active
            where member.version < excluded.version
            """;

    private final EventReader events;
    private final Instance<MemberListener> listeners;

    MemberProjection(EventReader events, @Any Instance<MemberListener> listeners) {
        this.events = events;
        this.listeners = listeners;
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
                        .setParameter("languages", member.languages().toArray(String[]::new))
                        .setParameter("active", member.active())
                        .executeUpdate())
                .flatMap(changed -> changed == 1 && !member.active()
                        ? left(member)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> left(MemberSnapshot member) {
        return Multi.createFrom()
                .items(listeners.stream())
                .onItem()
                .transformToUniAndConcatenate(listener -> listener.left(member.id()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
