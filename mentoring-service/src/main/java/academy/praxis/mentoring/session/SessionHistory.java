package academy.praxis.mentoring.session;

import academy.praxis.kit.postgres.Rows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What other features read of sessions, within the present session or transaction. */
@ApplicationScoped
public class SessionHistory {
    private static final String SUMMARIES = """
            select s.pairing_id,
                cast(count(*) filter (where s.status = 'MISSED' and (l.held is null or s.starts_at > l.held)) as int),
                l.held,
                min(s.starts_at) filter (where s.status = 'SCHEDULED' and s.starts_at > :now)
            from pairing_session s
            left join (
                select pairing_id, max(starts_at) held from pairing_session
                where status = 'HELD' and pairing_id = any(:pairings) group by pairing_id
            ) l on l.pairing_id = s.pairing_id
            where s.pairing_id = any(:pairings)
            group by s.pairing_id, l.held
            """;

    /** How the sessions of each of these pairings went; pairings without any session are left out. */
    public Uni<Map<UUID, SessionSummary>> of(Collection<UUID> pairings) {
        if (pairings.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SUMMARIES, Object[].class)
                        .setParameter("now", Instant.now())
                        .setParameter("pairings", pairings.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> {
                    Map<UUID, SessionSummary> summaries = new HashMap<>();
                    rows.forEach(row -> summaries.put((UUID) row[0], summary(row)));
                    return summaries;
                });
    }

    private static SessionSummary summary(Object[] row) {
        return new SessionSummary(((Number) row[1]).intValue(), Rows.instant(row[2]), Rows.instant(row[3]));
    }
}
