package academy.praxis.catalog.people;

import academy.praxis.catalog.member.MemberListener;
import academy.praxis.kit.bus.EventReader;
import academy.praxis.kit.bus.UnreadableEventException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps who offers mentoring, as mentoring tells it. An older state never overwrites a newer one. */
@ApplicationScoped
class MentorProjection implements MemberListener {
    private static final String UPSERT = """
            insert into mentor (member_id, version, tasks, skills, languages, open)
            values (:id, :version, :tasks, :skills, :languages, :open)
            on conflict (member_id) do update set version = excluded.version, tasks = excluded.tasks, skills = excluded.skills,
                languages = excluded.languages, open = excluded.open
            where mentor.version < excluded.version
            """;

    private final EventReader events;

    MentorProjection(EventReader events) {
        this.events = events;
    }

    @Incoming("mentors")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply(record, MentorSnapshot.class, event -> store(event.data()));
    }

    private Uni<Void> store(MentorSnapshot mentor) {
        if (mentor.id() == null) {
            throw new UnreadableEventException("a mentor needs an id");
        }
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(UPSERT)
                        .setParameter("id", mentor.id())
                        .setParameter("version", mentor.version())
                        .setParameter("tasks", mentor.tasks().toArray(String[]::new))
                        .setParameter("skills", mentor.skills().toArray(String[]::new))
                        .setParameter("languages", mentor.languages().toArray(String[]::new))
                        .setParameter("open", mentor.open())
                        .executeUpdate()
                        .replaceWithVoid()));
    }

    @Override
    public Uni<Void> left(UUID member) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from mentor where member_id = :member")
                        .setParameter("member", member)
                        .executeUpdate()
                        .replaceWithVoid());
    }
}
