package academy.praxis.community.space;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Where somebody is, was, is invited or asked to be. A suspension that lasts is kept without a name until it ends: otherwise an erasure would
 * be the way around it.
 */
@ApplicationScoped
class MembershipErasure implements PersonalData, Periodic {
    private final MembershipRepository memberships;

    MembershipErasure(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    @Override
    public String name() {
        return "memberships";
    }

    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return memberships.forget(memberId, Instant.now(), most);
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return memberships.forgetSuspensionsBefore(now).replaceWith(0);
    }
}
