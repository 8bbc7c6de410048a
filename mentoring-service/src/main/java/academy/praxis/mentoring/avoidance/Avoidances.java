package academy.praxis.mentoring.avoidance;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who must not be paired with whom, within the present session or transaction. */
@ApplicationScoped
public class Avoidances {
    // Both kinds hold in both directions, and the answer does not tell which it was, or who asked for it.
    private static final String PAIRS = """
            select member_id, avoided_id from avoided_member
            union select avoided_id, member_id from avoided_member
            union select first_id, second_id from conflict_of_interest
            union select second_id, first_id from conflict_of_interest
            """;

    /** With whom each of these members must not be paired; members without any are left out. */
    public Uni<Map<UUID, Set<UUID>>> of(Collection<UUID> members) {
        if (members.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select * from (" + PAIRS + ") p (member, other) where member = any(:members)",
                                Object[].class)
                        .setParameter("members", members.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> {
                    Map<UUID, Set<UUID>> pairs = new HashMap<>();
                    rows.forEach(row -> pairs.computeIfAbsent((UUID) row[0], member -> new HashSet<>())
                            .add((UUID) row[1]));
                    return pairs;
                });
    }

    Uni<List<UUID>> avoidedBy(UUID member) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select avoided_id from avoided_member where member_id = :member order by avoided_id",
                                UUID.class)
                        .setParameter("member", member)
                        .getResultList());
    }

    Uni<Void> replace(UUID member, Collection<UUID> avoided) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from avoided_member where member_id = :member")
                        .setParameter("member", member)
                        .executeUpdate()
                        .flatMap(deleted -> session.createNativeQuery(
                                        "insert into avoided_member (member_id, avoided_id) select :member, unnest(cast(:avoided as uuid[]))")
                                .setParameter("member", member)
                                .setParameter("avoided", avoided.toArray(UUID[]::new))
                                .executeUpdate())
                        .replaceWithVoid());
    }
}
