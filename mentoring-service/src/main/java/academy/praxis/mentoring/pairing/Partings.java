package academy.praxis.mentoring.pairing;

import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who parted from a pairing, read within the present session or transaction. */
@ApplicationScoped
public class Partings {
    /** One row for the pairing itself, and one for each who left. */
    private static final String PARTING = """
            select cast(null as uuid), p.ended_at from pairing p where p.id = :pairing
            union all
            select l.member_id, coalesce(
                (select max(r.at) from pairing_refusal r where r.pairing_id = :pairing and r.member_id = l.member_id), l.known_at)
            from (
                select p.mentor_id as member_id, p.updated_at as known_at from pairing p
                where p.id = :pairing and p.mentor_answer = 'LEFT'
                union all
                select m.mentee_id, p.updated_at from pairing_member m join pairing p on p.id = m.pairing_id
                where p.id = :pairing and m.answer = 'LEFT') l
            """;

    /**
     * How those in this pairing parted.
     *
     * @throws ProblemException 404 when there is no such pairing
     */
    public Uni<Parting> of(UUID pairing) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PARTING, Object[].class)
                        .setParameter("pairing", pairing)
                        .getResultList())
                .map(rows -> {
                    if (rows.isEmpty()) {
                        throw ProblemException.notFound("pairing", pairing);
                    }
                    Instant endedAt = null;
                    Map<UUID, Instant> left = new HashMap<>();
                    for (Object[] row : rows) {
                        if (row[0] == null) {
                            endedAt = instant(row[1]);
                        } else {
                            left.put((UUID) row[0], instant(row[1]));
                        }
                    }
                    return new Parting(endedAt, Map.copyOf(left));
                });
    }

    /** The driver gives a time with its offset where no entity says what it is. */
    private static Instant instant(Object time) {
        return time instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) time;
    }
}
