package academy.praxis.community.space;

import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Has invitations told right after they are written, and later those that an instance wrote and was killed before it told them. */
@ApplicationScoped
class InvitationTeller implements Periodic {
    private static final Logger LOG = Logger.getLogger(InvitationTeller.class);
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final MembershipRepository memberships;
    private final Instance<InvitationNews> news;

    InvitationTeller(MembershipRepository memberships, @Any Instance<InvitationNews> news) {
        this.memberships = memberships;
        this.news = news;
    }

    /** What fails is told when the clock comes by; the result never fails. */
    Uni<Void> tellNow(Membership invited) {
        return tell(invited).onFailure().recoverWithItem(fault -> {
            LOG.warnf("An invitation is told later: %s", fault.toString());
            return null;
        });
    }

    private Uni<Void> tell(Membership invited) {
        return Multi.createFrom()
                .items(news.stream())
                .onItem()
                .transformToUniAndConcatenate(
                        one -> one.invited(invited.spaceId(), invited.memberId(), invited.since()))
                .collect()
                .last()
                .flatMap(none -> memberships.told(invited));
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return memberships
                .untold(now.minus(GRACE), most)
                .onItem()
                .transformToMulti(untold -> Multi.createFrom().iterable(untold))
                .onItem()
                .transformToUniAndConcatenate(untold -> tell(untold).replaceWith(untold))
                .collect()
                .asList()
                .map(List::size);
    }
}
