package academy.praxis.community.erasure;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Has erasures worked on that are due, one after the other: they may take long, and nothing else waits for them. */
@ApplicationScoped
class ErasureClock {
    private static final Logger LOG = Logger.getLogger(ErasureClock.class);

    private final ErasureRepository erasures;
    private final Eraser eraser;

    ErasureClock(ErasureRepository erasures, Eraser eraser) {
        this.erasures = erasures;
        this.eraser = eraser;
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Scheduled(
            every = "${praxis.community.erasure.every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return work(now());
    }

    /** Works on all that are due at this moment. */
    Uni<Void> work(Instant now) {
        return Uni.createFrom()
                .deferred(() -> erasures.claim(now))
                .flatMap(claimed -> claimed == null
                        ? Uni.createFrom().item(false)
                        : finish(claimed).replaceWith(true))
                .repeat()
                .whilst(worked -> worked)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** What fails is tried again when the lease is over. */
    private Uni<Void> finish(Erasure claimed) {
        AtomicReference<Erasure> present = new AtomicReference<>(claimed);
        return Uni.createFrom()
                .deferred(() -> eraser.step(present.get()))
                .invoke(present::set)
                .map(next -> next != null)
                .repeat()
                .whilst(running -> running)
                .collect()
                .last()
                .onFailure()
                .recoverWithItem(fault -> {
                    // Not its words: the store names documents by their ids.
                    LOG.warnf(
                            "An erasure is tried again in %s: %s",
                            ErasureRepository.LEASE, fault.getClass().getSimpleName());
                    return false;
                })
                .replaceWithVoid();
    }
}
