package academy.praxis.mentoring.member;

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
    private static final MemberCard UNKNOWN = new MemberCard(null, null);

    /** How these members are shown; one whom the bus has not told of yet has no name. */
    public Uni<Map<UUID, MemberCard>> cards(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return list("id in ?1", List.copyOf(ids))
                .map(members -> members.stream()
                        .collect(Collectors.toMap(
                                member -> member.id, member -> new MemberCard(member.displayName, member.jobRole))));
    }

    /** What the directory told of every active member: the people of matching and the lines of reporting. */
    public Uni<Map<UUID, MemberFacts>> active() {
        return list("active = true").map(Members::facts);
    }

    /** What the directory told of these members, active or not. */
    public Uni<Map<UUID, MemberFacts>> facts(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : list("id in ?1", List.copyOf(ids)).map(Members::facts);
    }

    /** The lead of every member who has one, inactive ones too: a line does not end at somebody who has left. */
    public Uni<Map<UUID, UUID>> leads() {
        return list("leadId is not null")
                .map(members ->
                        members.stream().collect(Collectors.toMap(member -> member.id, member -> member.leadId)));
    }

    /** As {@link #leads}, for these members and all above them. Lines that run in a circle do no harm. */
    public Uni<Map<UUID, UUID>> leadsAbove(Collection<UUID> ids) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        with recursive line (id, lead_id) as (
                            select id, lead_id from member where id = any(:ids)
                            union select m.id, m.lead_id from member m join line l on m.id = l.lead_id)
                        select id, lead_id from line where lead_id is not null
                        """, Object[].class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1])));
    }

    /** Where these members read their mail; those who left the academy, or of whom no address is known, are left out. */
    public Uni<Map<UUID, String>> addresses(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : list("id in ?1 and active = true and email is not null", List.copyOf(ids))
                        .map(members -> members.stream()
                                .collect(Collectors.toMap(member -> member.id, member -> member.email)));
    }

    private static Map<UUID, MemberFacts> facts(List<Member> members) {
        return members.stream().collect(Collectors.toMap(member -> member.id, MemberFacts::of));
    }

    /** How a member that {@link #cards} did not find is shown. */
    public static MemberCard unknown() {
        return UNKNOWN;
    }
}
