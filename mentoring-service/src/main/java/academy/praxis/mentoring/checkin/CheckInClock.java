package academy.praxis.mentoring.checkin;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Asks and reminds as time goes by. Several instances share the work. */
@ApplicationScoped
class CheckInClock {
    private static final int AT_A_TIME = 100;

    private final CheckInService checkIns;

    CheckInClock(CheckInService checkIns) {
        this.checkIns = checkIns;
    }

    @Scheduled(
            every = "${praxis.check-ins.every:5m}",
            delayed = "${praxis.check-ins.every:5m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return all(Instant.now());
    }

    private Uni<Void> all(Instant now) {
        return tick(now, AT_A_TIME).flatMap(done -> done == 0 ? Uni.createFrom().voidItem() : all(now));
    }

    /** One round of work, of at most so many pairings and reminders. Gives how much was done. */
    Uni<Integer> tick(Instant now, int most) {
        // The store keeps microseconds.
        Instant time = now.truncatedTo(ChronoUnit.MICROS);
        return checkIns.open(time, most)
                .flatMap(opened -> checkIns.remind(time, most).map(reminded -> opened + reminded));
    }
}
