package academy.praxis.catalog.member;

import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks members up in this service's own projection, within the present session. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, UUID> {
    /** Those of these members who are active, by id; one whom the bus has not told of yet is left out. */
    public Uni<Map<UUID, MemberCard>> active(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : list("id in ?1 and active = true", List.copyOf(ids))
                        .map(members -> members.stream()
                                .collect(Collectors.toMap(
                                        member -> member.id,
                                        member -> new MemberCard(
                                                member.id, member.displayName, member.jobRole, member.languages))));
    }

    /**
     * Holds when this member may still write something, within the present transaction: their leaving waits until it ends, and then finds what
     * was written. One whom the directory has not told of yet may.
     *
     * @throws ProblemException 403 when they have left the academy
     */
    public Uni<Void> mustBeHere(UUID member) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select active from member where id = :id for share", Boolean.class)
                        .setParameter("id", member)
                        .getSingleResultOrNull())
                .invoke(active -> {
                    if (Boolean.FALSE.equals(active)) {
                        throw ProblemException.forbidden("Your membership has ended.");
                    }
                })
                .replaceWithVoid();
    }
}
