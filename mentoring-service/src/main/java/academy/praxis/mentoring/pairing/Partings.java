package academy.praxis.mentoring.pairing;

import academy.praxis.kit.postgres.Rows;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
            select l.member_id,
                (select max(r.at) from pairing_refusal r where r.pairing_id = :pairing and r.member_id = l.member_id)
            from (
                select mentor_id as member_id from pairing where id = :pairing and mentor_answer = 'LEFT'
                union all
                select mentee_id from pairing_member where pairing_id = :pairing and answer = 'LEFT') l
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
                            endedAt = Rows.instant(row[1]);
                        } else {
                            left.put((UUID) row[0], Rows.instant(row[1]));
                        }
                    }
                    return new Parting(endedAt, Map.copyOf(left));
                });
    }
}
