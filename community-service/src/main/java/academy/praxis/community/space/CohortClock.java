package academy.praxis.community.space;

import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/** Archives the spaces of cohorts that are over. */
@ApplicationScoped
class CohortClock implements Periodic {
    /** Where a day ends last. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private final FollowedSpaces spaces;

    CohortClock(FollowedSpaces spaces) {
        this.spaces = spaces;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return spaces.archiveEndedBefore(now.atOffset(LAST).toLocalDate(), most);
    }
}
