package academy.praxis.community.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveStreamTest {
    private static final Instant NOW = Instant.parse("2026-11-25T22:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(300);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Signal NEWS = new Signal("post-published", "{}");

    private final AtomicInteger hungUp = new AtomicInteger();
    private final LiveStream stream = new LiveStream(UUID.randomUUID(), LATER, hungUp::incrementAndGet);

    private AssertSubscriber<Signal> listener(long demand) {
        var listener = AssertSubscriber.<Signal>create(demand);
        stream.signals(opened -> {}).subscribe(listener);
        return listener;
    }

    @Test
    void aClientThatReadsGetsEverything() {
        var listener = listener(1_000);

        for (int i = 0; i < 1_000; i++) {
            stream.say(NEWS, NOW, 3);
        }

        assertEquals(1_000, listener.getItems().size());
        assertEquals(0, hungUp.get());
    }

    @Test
    void aClientThatDoesNotReadIsCutOffBeforeMuchWaits() {
        listener(0);

        for (int i = 0; i < 3; i++) {
            stream.say(NEWS, NOW, 3);
        }
        assertEquals(0, hungUp.get());
        stream.say(NEWS, NOW, 3);

        assertEquals(1, hungUp.get());
    }

    @Test
    void aHeartbeatComesOnlyWhenNothingElseCame() {
        var listener = listener(10);

        stream.say(NEWS, NOW, 3);
        stream.tick(NOW.plusSeconds(19), HEARTBEAT, 3);
        assertEquals(List.of(NEWS), listener.getItems());
        stream.tick(NOW.plusSeconds(20), HEARTBEAT, 3);
        stream.tick(NOW.plusSeconds(21), HEARTBEAT, 3);

        assertEquals(List.of(NEWS, Signal.HEARTBEAT), listener.getItems());
    }

    @Test
    void theEndOfTheTokenEndsTheStreamInOrder() {
        var listener = listener(10);

        stream.tick(LATER.minusSeconds(1), HEARTBEAT, 3);
        listener.assertNotTerminated();
        stream.tick(LATER, HEARTBEAT, 3);

        listener.assertCompleted();
        assertEquals(0, hungUp.get());
    }

    @Test
    void aClientThatDoesNotReadCannotOutliveItsToken() {
        listener(0);
        stream.say(NEWS, NOW, 3);

        stream.tick(LATER, HEARTBEAT, 3);

        assertEquals(1, hungUp.get());
    }
}
