package academy.praxis.mentoring.health;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Looks after pairings as time goes by. Several instances share the work. */
@ApplicationScoped
class HealthClock {
    private static final int AT_A_TIME = 100;

    private final HealthCheck check;

    HealthClock(HealthCheck check) {
        this.check = check;
    }

    @Scheduled(
            every = "${praxis.pairing-health.every:10m}",
            delayed = "${praxis.pairing-health.every:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return all(Instant.now());
    }

    private Uni<Void> all(Instant now) {
        return tick(now, AT_A_TIME).flatMap(done -> done == 0 ? Uni.createFrom().voidItem() : all(now));
    }

    /** One round of work, of at most so many pairings that live and so many that ended. Gives how many there were. */
    Uni<Integer> tick(Instant now, int most) {
        // The store keeps microseconds.
        Instant time = now.truncatedTo(ChronoUnit.MICROS);
        return check.lookAfter(time, most)
                .flatMap(looked -> check.letGo(time, most).map(ended -> looked + ended));
    }
}
