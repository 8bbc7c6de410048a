package academy.praxis.catalog.supplier;

import academy.praxis.catalog.connector.Source;
import academy.praxis.catalog.fetch.FetchState;
import academy.praxis.catalog.fetch.Fetcher;
import academy.praxis.catalog.supplier.RunStore.Counts;
import academy.praxis.catalog.supplier.RunStore.End;
import academy.praxis.catalog.supplier.RunStore.Lease;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Works on runs, a few at a time. A run says in the store who works on it and when that one was last seen; one whose worker is not seen
 * for a while is taken over and goes on from its last resume point, and fails when that was no help three times in a row. Only the worker
 * whom the run still names writes: one that was cancelled or given up writes nothing more.
 */
@ApplicationScoped
class RunJob {
    static final int ATTEMPTS = 3;

    private static final Logger LOG = Logger.getLogger(RunJob.class);
    private static final long BEAT_MILLIS = 2_000;
    private static final int DUE_AT_ONCE = 50;

    private final RunRepository runs;
    private final RunStore store;
    private final SupplierRepository suppliers;
    private final ConnectionRepository connections;
    private final ConnectionService settings;
    private final Connectors connectors;
    private final Fetcher fetcher;
    private final Intake intake;
    private final UnitOfWork work;
    private final ObjectMapper json;
    private final ImportSettings limits;
    private final Semaphore free;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> new Thread(task, "supplier-runs"));
    private final ScheduledExecutorService beats =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "supplier-runs-beat"));

    private volatile boolean stopping;

    RunJob(
            RunRepository runs,
            RunStore store,
            SupplierRepository suppliers,
            ConnectionRepository connections,
            ConnectionService settings,
            Connectors connectors,
            Fetcher fetcher,
            Intake intake,
            UnitOfWork work,
            ObjectMapper json,
            ImportSettings limits) {
        this.runs = runs;
        this.store = store;
        this.suppliers = suppliers;
        this.connections = connections;
        this.settings = settings;
        this.connectors = connectors;
        this.fetcher = fetcher;
        this.intake = intake;
        this.work = work;
        this.json = json;
        this.limits = limits;
        this.free = new Semaphore(limits.atOnce());
    }

    /** Has a look at once whether there is something to do. */
    void wake() {
        try {
            workers.execute(this::workOff);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("Another instance will do it");
        }
    }

    @Scheduled(
            every = "${praxis.imports.look-every}",
            delayed = "${praxis.imports.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return queueDue(Instant.now()).invoke(this::wake).replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tidy() {
        return work.transact(runs::tidy).replaceWithVoid();
    }

    Uni<Integer> queueDue(Instant now) {
        return work.transact(() -> runs.queueDue(now, DUE_AT_ONCE));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        workers.shutdown();
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
        beats.shutdownNow();
    }

    private void workOff() {
        while (!stopping && free.tryAcquire()) {
            try {
                Run run = claimed();
                if (run == null) {
                    return;
                }
                run(run);
            } catch (RuntimeException unreachable) {
                LOG.warnf("Runs are looked at again later: %s", unreachable.toString());
                return;
            } finally {
                free.release();
            }
        }
    }

    private Run claimed() {
        Instant dead = Instant.now().minus(limits.givenUpAfter());
        return Intake.await(() -> work.transact(() -> store.claim(UUID.randomUUID(), dead)));
    }

    private void run(Run run) {
        Lease lease = new Lease(run.id, run.worker);
        Beat beat = new Beat(lease);
        Future<?> beating = beats.scheduleWithFixedDelay(beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        try {
            if (run.attempts > ATTEMPTS) {
                throw new RunFailure("The run was interrupted " + ATTEMPTS + " times without getting on.");
            }
            if (run.reason == RunReason.WITHDRAWAL) {
                withdraw(run, lease, beat);
            } else {
                read(run, lease, beat);
            }
        } catch (CancellationException ended) {
            LOG.debugf("Run %s is not worked on any more", run.id);
        } catch (RunFailure failure) {
            end(lease, new End(RunState.FAILED, false, null, null, failure.isConfirmable(), failure.getMessage()));
        } catch (ProblemException refused) {
            end(lease, End.failed(refused.getMessage() == null ? "The run cannot be done." : refused.getMessage()));
        } catch (RuntimeException fault) {
            if (!beat.isCancelled()) {
                LOG.errorf(fault, "Run %s failed", run.id);
                end(lease, End.failed("Something went wrong on our side; the log of the service tells what."));
            }
        } finally {
            beating.cancel(false);
            if (stopping) {
                release(lease);
            }
        }
    }

    /** What a run starts with. */
    private record Start(Connection connection, Map<String, FetchState> known) {}

    private void read(Run run, Lease lease, Beat beat) {
        Start start = Intake.await(() -> Panache.withSession(() -> suppliers
                .byId(run.supplierId)
                .invoke(Supplier::mustDeliver)
                .flatMap(supplier -> connections.byId(run.supplierId, run.connectionId))
                .flatMap(connection -> (run.fresh
                                ? Uni.createFrom().item(Map.<String, FetchState>of())
                                : connections.known(connection.id))
                        .map(known -> new Start(connection, known)))));
        RunWriter writer = run.dryRun
                ? new DryWriter(run, lease, store, intake, suppliers)
                : new RealWriter(run, lease, store, intake, suppliers);
        RunSink sink = new RunSink(writer, beat::isCancelled);
        String failure = null;
        try {
            connectors.of(start.connection().kind).read(source(run, start), sink);
        } catch (IOException | ProblemException unreadable) {
            failure = unreadable.getMessage() == null ? "The source cannot be read." : unreadable.getMessage();
        }
        beat.mustGoOn();
        sink.store();
        if (failure != null) {
            throw new RunFailure(failure);
        }
        finish(run, lease, sink, writer);
    }

    private Source source(Run run, Start start) {
        return new Source(
                settings.forConnector(start.connection()),
                run.dryRun ? Optional.empty() : Optional.ofNullable(run.resumePoint),
                run.fresh ? Optional.empty() : Optional.ofNullable(start.connection().bookmark),
                start.known(),
                fetcher);
    }

    private void finish(Run run, Lease lease, RunSink sink, RunWriter writer) {
        if (sink.whole() == null && !sink.isNotModified()) {
            throw new RunFailure("The connector stopped before the end of the source.");
        }
        boolean whole = Boolean.TRUE.equals(sink.whole()) && !sink.isNotModified();
        Long gone = whole ? writer.retireGone() : null;
        End end = new End(RunState.SUCCEEDED, sink.isNotModified(), sink.whole(), gone, false, null);
        intake.transact(() -> store.hold(lease)
                .flatMap(held -> run.dryRun ? Uni.createFrom().voidItem() : learn(run, sink))
                .flatMap(done -> store.end(lease, end)));
    }

    private Uni<Void> learn(Run run, RunSink sink) {
        return connections
                .know(run.connectionId, sink.fetched())
                .flatMap(known -> connections.remember(run.connectionId, sink.bookmark(), write(sink.description())));
    }

    private String write(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void withdraw(Run run, Lease lease, Beat beat) {
        SupplierCard supplier = Intake.await(
                () -> Panache.withSession(() -> suppliers.byId(run.supplierId)).map(Supplier::card));
        List<String> all = Intake.await(() -> Panache.withSession(() -> intake.externalIds(supplier)));
        for (int from = 0; from < all.size(); from += Intake.MOST) {
            beat.mustGoOn();
            Set<String> some = Set.copyOf(all.subList(from, Math.min(all.size(), from + Intake.MOST)));
            intake.transact(() -> store.hold(lease)
                    .flatMap(held -> suppliers.held(run.supplierId))
                    .invoke(RunJob::mustNotDeliver)
                    // What comes again must be read again, whether or not it changed, and however far this gets.
                    .flatMap(still -> connections.readAllAnew(run.supplierId))
                    .flatMap(forgotten -> intake.take(supplier, List.of(), some))
                    .flatMap(taken -> store.count(lease, Counts.retired(taken.retired()), List.of(), null)));
        }
        intake.transact(
                () -> store.end(lease, new End(RunState.SUCCEEDED, false, true, (long) all.size(), false, null)));
    }

    private static void mustNotDeliver(Supplier supplier) {
        if (supplier.delivers()) {
            throw new RunFailure("The supplier delivers again; the rest was not withdrawn.");
        }
    }

    private void end(Lease lease, End end) {
        try {
            intake.transact(() -> store.end(lease, end));
        } catch (RuntimeException later) {
            LOG.warnf("Run %s will be looked after later: %s", lease.run(), later.toString());
        }
    }

    private void release(Lease lease) {
        try {
            intake.transact(() -> store.release(lease));
        } catch (RuntimeException late) {
            LOG.debugf("Run %s is taken over in a while: %s", lease.run(), late.toString());
        }
    }

    /** Tells the store every other second that the worker is alive, and learns whether it still should be. */
    private final class Beat implements Runnable {
        private final Lease lease;
        private volatile boolean cancelled;

        Beat(Lease lease) {
            this.lease = lease;
        }

        @Override
        public void run() {
            try {
                cancelled |= !Intake.await(() -> Panache.withTransaction(() -> store.beat(lease)));
            } catch (RuntimeException unreachable) {
                LOG.debugf("A heartbeat failed: %s", unreachable.toString());
            }
        }

        boolean isCancelled() {
            return cancelled || stopping;
        }

        void mustGoOn() {
            if (isCancelled()) {
                throw new CancellationException();
            }
        }
    }
}
