package academy.praxis.mentoring.chemistry;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Ends first talks as time goes by. Several instances share the work. */
@ApplicationScoped
class TalkClock {
    private static final int AT_A_TIME = 100;

    private final TalkService talks;

    TalkClock(TalkService talks) {
        this.talks = talks;
    }

    @Scheduled(
            every = "${praxis.pairings.every:1m}",
            delayed = "${praxis.pairings.every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return talks.expire(Instant.now(), AT_A_TIME).replaceWithVoid();
    }
}
