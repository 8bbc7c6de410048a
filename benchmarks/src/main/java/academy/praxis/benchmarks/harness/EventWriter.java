package academy.praxis.benchmarks.harness;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.id.Ids;
import academy.praxis.kit.postgres.UnitOfWork;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Writes events through the kit's outbox, one per transaction, at a rate or as quickly as it goes. */
@ApplicationScoped
class EventWriter {
    /** The kit's pool is 20; a few connections are left to the relay. */
    private static final int CONCURRENT = 16;

    private static final int TICK_MILLIS = 2;
    private static final String STATE =
            "What to do when a crisis comes, who is called first, and what has helped before. ".repeat(8);

    private final Vertx vertx;
    private final UnitOfWork work;
    private final List<Context> contexts = new ArrayList<>();

    EventWriter(Vertx vertx, UnitOfWork work) {
        this.vertx = vertx;
        this.work = work;
    }

    void start(@Observes StartupEvent event) {
        // Asked from outside of Vert.x, so each is on the next event loop.
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            contexts.add(vertx.getOrCreateContext());
        }
    }

    /**
     * Writes events for some time.
     *
     * @param firstNumber the number of the first event; the next ones count on from there
     * @param rate events per second, 0 for as many as go
     * @return how many were committed, and how many failed
     */
    Uni<Written> write(long firstNumber, int rate, int seconds) {
        Run run = new Run(
                firstNumber,
                rate,
                System.nanoTime(),
                Duration.ofSeconds(seconds).toNanos());
        long ticker = vertx.setPeriodic(TICK_MILLIS, id -> run.fill());
        return Uni.createFrom().completionStage(run.done).onTermination().invoke(() -> vertx.cancelTimer(ticker));
    }

    /** What came of a run. */
    record Written(long committed, long failed, long millis) {}

    /** The whole state of something of the usual size. */
    record Data(long n, String state) {}

    private final class Run {
        private final CompletableFuture<Written> done = new CompletableFuture<>();
        private final AtomicLong begun = new AtomicLong();
        private final AtomicLong committed = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();
        private final AtomicInteger underWay = new AtomicInteger();
        private final AtomicBoolean filling = new AtomicBoolean();
        private final long firstNumber;
        private final int rate;
        private final long start;
        private final long duration;

        Run(long firstNumber, int rate, long start, long duration) {
            this.firstNumber = firstNumber;
            this.rate = rate;
            this.start = start;
            this.duration = duration;
        }

        void fill() {
            if (!filling.compareAndSet(false, true)) {
                return;
            }
            try {
                long elapsed = Math.min(System.nanoTime() - start, duration);
                long due = rate == 0 ? Long.MAX_VALUE : elapsed * rate / 1_000_000_000L;
                boolean over = elapsed == duration && (rate == 0 || begun.get() >= due);
                while (!over && begun.get() < due && underWay.get() < CONCURRENT) {
                    writeOne();
                }
                if (over && underWay.get() == 0) {
                    done.complete(new Written(committed.get(), failed.get(), (System.nanoTime() - start) / 1_000_000));
                }
            } finally {
                filling.set(false);
            }
        }

        private void writeOne() {
            long n = firstNumber + begun.getAndIncrement();
            underWay.incrementAndGet();
            Context own = VertxContext.createNewDuplicatedContext(contexts.get((int) (n % contexts.size())));
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(none -> work.transact(() -> work.append(new DomainEvent(
                            "benchmark.event",
                            "academy.praxis.benchmark.event-written.v1",
                            Ids.next(),
                            new Data(n, STATE))))
                    .subscribe()
                    .with(ok -> ended(committed), fault -> ended(failed)));
        }

        private void ended(AtomicLong count) {
            count.incrementAndGet();
            underWay.decrementAndGet();
            fill();
        }
    }
}
