package academy.praxis.catalog.worker;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs what takes milliseconds beside the event loops, on as many threads as there are processors, and goes on where the caller was: a
 * session belongs to the loop it was opened on.
 */
@ApplicationScoped
public class Workers {
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    /** More that wait would be answered too late to be of use. */
    private static final int WAITING = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService threads = new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), this::thread);
    private final Vertx vertx;

    Workers(Vertx vertx) {
        this.vertx = vertx;
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "catalog-worker-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    /** What the computation gives; fails with 503 when too many wait, and with 504 when it takes more than some seconds. */
    public <T> Uni<T> compute(Callable<T> computation) {
        return Uni.createFrom().deferred(() -> {
            Context context = vertx.getOrCreateContext();
            return Uni.createFrom()
                    .<T>emitter(emitter -> threads.execute(() -> {
                        try {
                            emitter.complete(computation.call());
                        } catch (Throwable fault) {
                            emitter.fail(fault);
                        }
                    }))
                    .ifNoItem()
                    .after(PATIENCE)
                    .fail()
                    .onFailure(RejectedExecutionException.class)
                    .transform(busy -> ProblemException.unavailable("Too much is asked at this moment. Try again."))
                    .onFailure(TimeoutException.class)
                    .transform(slow -> new ProblemException(
                            ProblemType.TIMEOUT, "This took too long. Try again, or ask in fewer words.", List.of()))
                    .emitOn(command -> context.runOnContext(command));
        });
    }
}
