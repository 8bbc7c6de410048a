package academy.praxis.identity.member;

import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the academy from losing the last member who can run it. */
@ApplicationScoped
class LastAdminGuard {
    private final MemberRepository members;

    LastAdminGuard(MemberRepository members) {
        this.members = members;
    }

    /** One at a time until the present transaction ends: two admins who demote each other would each see the other still there. */
    Uni<Void> lock() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select 1 from pg_advisory_xact_lock(hashtext('academy.praxis.identity.admins'))",
                                Integer.class)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /**
     * Call it after the change, before it is committed.
     *
     * @throws ProblemException 409 when the member was an active admin, is none now, and nobody else is
     */
    Uni<Void> check(boolean wasActiveAdmin, Member member) {
        if (!wasActiveAdmin || member.isActiveAdmin()) {
            return Uni.createFrom().voidItem();
        }
        return lock().flatMap(none -> members.otherActiveAdmins(member.id))
                .invoke(others -> {
                    if (others == 0) {
                        throw ProblemException.conflict(
                                "This is the last active admin; give the role to somebody else first.");
                    }
                })
                .replaceWithVoid();
    }
}
