package academy.praxis.identity.member;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.postgres.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells the other services about members. */
@ApplicationScoped
class MemberEvents {
    private final UnitOfWork work;

    MemberEvents(UnitOfWork work) {
        this.work = work;
    }

    Uni<Void> registered(Member member) {
        return append("member-registered", member);
    }

    Uni<Void> registered(List<Member> members) {
        return work.append(members.stream()
                .map(member -> event("member-registered", member))
                .toList());
    }

    Uni<Void> updated(Member member) {
        return append("member-updated", member);
    }

    Uni<Void> deactivated(Member member) {
        return append("member-deactivated", member);
    }

    private Uni<Void> append(String name, Member member) {
        return work.append(event(name, member));
    }

    private static DomainEvent event(String name, Member member) {
        return new DomainEvent(
                "identity.member", "academy.praxis.identity." + name + ".v1", member.id, MemberState.of(member));
    }

    /** The state of a member on the bus; contracts/events/identity promises it. */
    record MemberState(
            UUID id,
            long version,
            String displayName,
            String email,
            String jobRole,
            UUID teamId,
            UUID leadId,
            List<String> languages,
            String timeZone,
            List<String> roles,
            String status) {

        static MemberState of(Member member) {
            return new MemberState(
                    member.id,
                    member.version,
                    member.displayName,
                    member.email,
                    member.jobRole,
                    member.teamId,
                    member.leadId,
                    member.languages,
                    member.timeZone,
                    member.roles,
                    member.status.name());
        }
    }
}
