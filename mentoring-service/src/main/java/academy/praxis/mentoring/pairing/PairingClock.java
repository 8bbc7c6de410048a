package academy.praxis.mentoring.pairing;

import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Reminds of proposals and ends them. */
@ApplicationScoped
class PairingClock implements Periodic {
    private final PairingService pairings;

    PairingClock(PairingService pairings) {
        this.pairings = pairings;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return pairings.remind(now, most)
                .flatMap(reminded -> pairings.expire(now, most).map(expired -> reminded + expired));
    }
}
