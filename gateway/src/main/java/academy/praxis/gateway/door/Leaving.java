package academy.praxis.gateway.door;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The gateway's own end, as the doors see it: first each answer asks to close the connection, then requests are refused, and what is under
 * way is counted until nothing is.
 */
final class Leaving {

    /** Until the gateway's end, from when on nothing new is begun. */
    private static final Duration REFUSING = Duration.ofSeconds(1);

    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean announced;
    private volatile long refusesFrom;

    /** Says that the gateway will be there for that much longer. */
    void announce(Duration delay) {
        refusesFrom = System.nanoTime() + Math.max(0, delay.minus(REFUSING).toNanos());
        announced = true;
    }

    boolean isAnnounced() {
        return announced;
    }

    /** Whether this request may begin. */
    boolean admits(HttpServerRequest request) {
        if (!announced) {
            return true;
        }
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        return System.nanoTime() < refusesFrom;
    }

    /** Counts the request until its answer is out or nobody wants it any more. */
    void begins(HttpServerRequest request) {
        underWay.incrementAndGet();
        AtomicBoolean over = new AtomicBoolean();
        Handler<Void> ended = nothing -> {
            if (over.compareAndSet(false, true)) {
                underWay.decrementAndGet();
            }
        };
        request.response().endHandler(ended).closeHandler(ended);
    }

    /** Waits until nothing is under way, or for that long. */
    void await(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (underWay.get() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
    }
}
