package academy.praxis.kit.clock;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Has all periodic work done every minute, one after the other; what fails is tried again the next minute and holds up nothing else. */
@ApplicationScoped
class Clock {
    private static final Logger LOG = Logger.getLogger(Clock.class);
    private static final int AT_A_TIME = 100;

    private final Instance<Periodic> work;

    Clock(@Any Instance<Periodic> work) {
        this.work = work;
    }

    @Scheduled(
            every = "${praxis.clock.every:1m}",
            delayed = "${praxis.clock.every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return Multi.createFrom()
                .items(work.stream())
                .onItem()
                .transformToUniAndConcatenate(one -> allOf(one, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> allOf(Periodic one, Instant now) {
        return one.tick(now, AT_A_TIME)
                .repeat()
                .until(done -> done == 0)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(fault -> {
                    LOG.warnf(
                            fault,
                            "%s is tried again in a minute",
                            one.getClass().getSimpleName());
                    return Uni.createFrom().voidItem();
                });
    }
}
