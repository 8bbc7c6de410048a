package academy.praxis.mentoring.chemistry;

import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Ends first talks that came to nothing. */
@ApplicationScoped
class TalkClock implements Periodic {
    private final TalkService talks;

    TalkClock(TalkService talks) {
        this.talks = talks;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return talks.expire(now, most);
    }
}
