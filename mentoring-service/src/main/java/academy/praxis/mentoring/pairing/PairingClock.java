package academy.praxis.mentoring.pairing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Reminds of proposals and ends them, as time goes by. Several instances share the work. */
@ApplicationScoped
class PairingClock {
    private static final int AT_A_TIME = 100;

    private final PairingService pairings;

    PairingClock(PairingService pairings) {
        this.pairings = pairings;
    }

    @Scheduled(
            every = "${praxis.pairings.every:1m}",
            delayed = "${praxis.pairings.every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        Instant now = Instant.now();
        return pairings.remind(now, AT_A_TIME)
                .flatMap(reminded -> pairings.expire(now, AT_A_TIME))
                .replaceWithVoid();
    }
}
