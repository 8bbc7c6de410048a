package academy.praxis.mentoring.session;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** How long mentors met their mentees, within the present session or transaction. */
@ApplicationScoped
public class MentorHours {
    /** Sessions of the day before are read as well: what of a session they overlap is theirs. None is longer than 12 hours. */
    private static final String HELD = """
            with held as (
                select pairing_id, starts_at, starts_at + make_interval(mins => least(actual_minutes, 2 * minutes)) as ends, id
                from pairing_session
                where mentor_id = :mentor and status = 'HELD'
                and starts_at >= cast(:from as timestamptz) - interval '1 day' and starts_at < :to
            ), counted as (
                select pairing_id, starts_at, greatest(ends - greatest(starts_at, max(ends) over (
                    order by starts_at, id rows between unbounded preceding and 1 preceding)), interval '0') as lasted
                from held
            )
            select cast(count(*) as int), cast(count(distinct pairing_id) as int),
                cast(floor(coalesce(extract(epoch from sum(lasted)), 0) / 60) as int)
            from counted where starts_at >= :from
            """;

    /**
     * What a mentor held.
     *
     * @param sessions how many
     * @param pairings in how many pairings
     * @param minutes how long they lasted, together: each at most twice as long as it was agreed on, and what overlaps counts once; a
     *     session with a circle counts once
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
