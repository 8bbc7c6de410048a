package academy.praxis.mentoring.closing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Closes what only waits for somebody to look back. Several instances share the work. */
@ApplicationScoped
class ClosingClock {
    private static final int AT_A_TIME = 100;

    private final ClosingService closings;

    ClosingClock(ClosingService closings) {
        this.closings = closings;
    }

    @Scheduled(
            every = "${praxis.closings.every:10m}",
            delayed = "${praxis.closings.every:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return all(Instant.now());
    }

    private Uni<Void> all(Instant now) {
        return tick(now, AT_A_TIME).flatMap(done -> done == 0 ? Uni.createFrom().voidItem() : all(now));
    }

    /** One round of work, of at most so many pairings. Gives how many were closed. */
    Uni<Integer> tick(Instant now, int most) {
        return closings.complete(now.truncatedTo(ChronoUnit.MICROS), most);
    }
}
