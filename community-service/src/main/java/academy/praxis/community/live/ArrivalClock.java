package academy.praxis.community.live;

import academy.praxis.community.inbox.Arrival;
import academy.praxis.community.inbox.Notifications;
import academy.praxis.kit.id.Ids;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Tells those who listen that a notification arrived for them. It looks into the store once a second, because nothing of who is told of
 * what goes over the bus: next to a comment in a safe space it would say whose the text above is.
 */
@ApplicationScoped
class ArrivalClock {
    /** By how much clocks of instances may differ, and how long a write may take. */
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private static final int AT_A_TIME = 1_000;

    private final LiveStreams streams;
    private final Notifications notifications;
    private final Cache<UUID, Boolean> told;

    ArrivalClock(LiveStreams streams, Notifications notifications) {
        this.streams = streams;
        this.notifications = notifications;
        this.told = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(SETTLING.multipliedBy(3))
                .build();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return streams.isEmpty()
                ? Uni.createFrom().voidItem()
                : tellAfter(Ids.firstAt(Instant.now().minus(SETTLING)));
    }

    private Uni<Void> tellAfter(UUID after) {
        return notifications.arrivedAfter(after, AT_A_TIME).flatMap(arrived -> {
            arrived.forEach(this::tell);
            return arrived.size() < AT_A_TIME
                    ? Uni.createFrom().voidItem()
                    : tellAfter(arrived.get(arrived.size() - 1).id());
        });
    }

    private void tell(Arrival arrival) {
        if (told.asMap().putIfAbsent(arrival.id(), true) == null) {
            streams.tell(
                    Set.of(arrival.memberId()),
                    new Signal("notification", "{\"notificationId\":\"" + arrival.notificationId() + "\"}"));
        }
    }
}
