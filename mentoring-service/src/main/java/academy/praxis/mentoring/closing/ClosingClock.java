package academy.praxis.mentoring.closing;

import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Closes what only waits for somebody to look back. */
@ApplicationScoped
class ClosingClock implements Periodic {
    private final ClosingService closings;

    ClosingClock(ClosingService closings) {
        this.closings = closings;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return closings.complete(now, most);
    }
}
