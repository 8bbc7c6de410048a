package academy.praxis.identity.member;

import academy.praxis.identity.team.TeamMembers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Brings a change of a team's lead to its members. */
@ApplicationScoped
class MemberTeams implements TeamMembers {
    private static final int BATCH = 100;

    private final MemberRepository members;
    private final MemberEvents events;

    MemberTeams(MemberRepository members, MemberEvents events) {
        this.members = members;
        this.events = events;
    }

    @Override
    public Uni<Boolean> canLead(UUID memberId) {
        return members.findById(memberId).map(member -> member != null && member.status != MemberStatus.DEACTIVATED);
    }

    @Override
    public Uni<String> nameOf(UUID memberId) {
        return memberId == null
                ? Uni.createFrom().nullItem()
                : members.findById(memberId).map(member -> member == null ? null : member.displayName);
    }

    @Override
    public Uni<Void> reportTo(UUID teamId, UUID leadId) {
        return batch(teamId, leadId, null);
    }

    private Uni<Void> batch(UUID teamId, UUID leadId, UUID after) {
        return members.ofTeam(teamId, after, BATCH).flatMap(some -> {
            if (some.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            List<Long> before = some.stream().map(member -> member.version).toList();
            some.forEach(member -> member.reportTo(leadId));
            return members.flush()
                    .call(() -> tell(some, before))
                    .call(() -> members.flush())
                    // So that a large team does not have to fit into memory. The team itself is flushed by now.
                    .call(() -> Panache.getSession().invoke(session -> some.forEach(session::detach)))
                    .flatMap(none -> some.size() < BATCH
                            ? Uni.createFrom().voidItem()
                            : batch(teamId, leadId, some.get(some.size() - 1).id));
        });
    }

    private Uni<Void> tell(List<Member> members, List<Long> before) {
        return Multi.createFrom()
                .range(0, members.size())
                .filter(i -> members.get(i).version != before.get(i))
                .onItem()
                .transformToUniAndConcatenate(i -> events.updated(members.get(i)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
