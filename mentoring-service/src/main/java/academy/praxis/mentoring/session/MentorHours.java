package academy.praxis.mentoring.session;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** How long mentors met their mentees, within the present session or transaction. */
@ApplicationScoped
public class MentorHours {
    private static final String HELD = """
            select cast(count(*) as int), cast(count(distinct pairing_id) as int), cast(coalesce(sum(actual_minutes), 0) as int)
            from pairing_session
            where mentor_id = :mentor and status = 'HELD' and starts_at >= :from and starts_at < :to
            """;

    /**
     * What a mentor held.
     *
     * @param sessions how many
     * @param pairings in how many pairings
     * @param minutes how long they lasted, together; a session with a circle counts once
     */
    public record Held(int sessions, int pairings, int minutes) {}

    /** The sessions of this mentor that were held and began at {@code from} or later and before {@code to}. */
    public Uni<Held> held(UUID mentor, Instant from, Instant to) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HELD, Object[].class)
                        .setParameter("mentor", mentor)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getSingleResult())
                .map(row -> new Held(
                        ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), ((Number) row[2]).intValue()));
    }
}
