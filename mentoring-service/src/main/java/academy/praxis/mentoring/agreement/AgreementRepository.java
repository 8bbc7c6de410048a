package academy.praxis.mentoring.agreement;

import academy.praxis.kit.postgres.Rows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {

    /** Who agreed to the present version of which agreement, and when. */
    Uni<Map<UUID, Map<UUID, Instant>>> consents(Collection<UUID> pairings) {
        if (pairings.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select c.pairing_id, c.member_id, c.at from agreement_consent c
                        join pairing_agreement a on a.pairing_id = c.pairing_id and a.version = c.version
                        where c.pairing_id = any(:pairings)
                        """, Object[].class)
                        .setParameter("pairings", pairings.toArray(UUID[]::new))
                        .getResultList())
                .map(AgreementRepository::byPairing);
    }

    private static Map<UUID, Map<UUID, Instant>> byPairing(List<Object[]> rows) {
        Map<UUID, Map<UUID, Instant>> consents = new HashMap<>();
        rows.forEach(row -> consents.computeIfAbsent((UUID) row[0], pairing -> new HashMap<>())
                .put((UUID) row[1], Rows.instant(row[2])));
        return consents;
    }

    Uni<Integer> consent(UUID pairing, UUID member, long version, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into agreement_consent (pairing_id, member_id, version, at) values (:pairing, :member, :version, :at)
                        on conflict (pairing_id, member_id) do update set version = :version, at = :at
                            where agreement_consent.version < :version
                        """)
                        .setParameter("pairing", pairing)
                        .setParameter("member", member)
                        .setParameter("version", version)
                        .setParameter("at", at)
                        .executeUpdate());
    }
}
