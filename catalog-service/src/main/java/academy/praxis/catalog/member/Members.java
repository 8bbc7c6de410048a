package academy.praxis.catalog.member;

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
}
