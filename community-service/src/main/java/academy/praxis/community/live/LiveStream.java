package academy.praxis.community.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One open stream. */
final class LiveStream {
    private final UUID memberId;
    private final Instant until;
    private final Runnable hangUp;
    private final AtomicInteger waiting = new AtomicInteger();
    private MultiEmitter<? super Signal> out;
    private volatile Instant lastSaid = Instant.MIN;

    LiveStream(UUID memberId, Instant until, Runnable hangUp) {
        this.memberId = memberId;
        this.until = until;
        this.hangUp = hangUp;
    }

    /** What is said, once somebody listens. */
    Multi<Signal> signals(Consumer<LiveStream> opened) {
        return Multi.createFrom()
                .<Signal>emitter(
                        emitter -> {
                            out = emitter;
                            opened.accept(this);
                        },
                        BackPressureStrategy.BUFFER)
                .onItem()
                .invoke(waiting::decrementAndGet);
    }

    void onEnd(Runnable ended) {
        out.onTermination(ended);
    }

    UUID memberId() {
        return memberId;
    }

    /** Says something, or cuts off a client that has too much to catch up with: it comes back and asks for what it missed. */
    void say(Signal signal, Instant now, int mostWaiting) {
        if (waiting.incrementAndGet() > mostWaiting) {
            hangUp.run();
            return;
        }
        lastSaid = now;
        out.emit(signal);
    }

    /** Ends a stream whose token is over, keeps one alive that was silent. */
    void tick(Instant now, Duration heartbeat, int mostWaiting) {
        if (!now.isBefore(until)) {
            end();
        } else if (!now.isBefore(lastSaid.plus(heartbeat))) {
            say(Signal.HEARTBEAT, now, mostWaiting);
        }
    }

    /** Ends it in order where the client keeps up, and by closing the connection where it does not. */
    void end() {
        if (waiting.get() == 0) {
            out.complete();
        } else {
            hangUp.run();
        }
    }
}
