package academy.praxis.mentoring.health;

import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Looks after pairings, those that live and those that ended. */
@ApplicationScoped
class HealthClock implements Periodic {
    private final HealthCheck check;

    HealthClock(HealthCheck check) {
        this.check = check;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return check.lookAfter(now, most)
                .flatMap(looked -> check.letGo(now, most).map(ended -> looked + ended));
    }
}
