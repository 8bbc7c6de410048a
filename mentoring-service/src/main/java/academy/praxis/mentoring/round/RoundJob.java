package academy.praxis.mentoring.round;

import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.mentoring.candidate.CandidateFinder;
import academy.praxis.mentoring.candidate.Candidates;
import academy.praxis.mentoring.matching.Cancellation;
import academy.praxis.mentoring.matching.MatchMode;
import academy.praxis.mentoring.matching.Pins;
import academy.praxis.mentoring.matching.Progress;
import academy.praxis.mentoring.meaning.Meanings;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Solves rounds, one at a time on a thread of its own. A round says in the store who works on it and when it was last seen; one whose
 * worker is not seen for a minute is taken over, three times at most, and then failed with a reason. A result is stored in one
 * transaction, and only by the worker whom the round still names: a worker that was cancelled or given up writes nothing.
 */
@ApplicationScoped
class RoundJob {
    static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(1);
    static final int ATTEMPTS = 3;
    static final int PER_MENTEE = 30;

    private static final Logger LOG = Logger.getLogger(RoundJob.class);
    private static final Duration BEAT = Duration.ofSeconds(2);

    private final RoundRepository rounds;
    private final RoundStore store;
    private final RoundJson json;
    private final PoolReader pools;
    private final Meanings meanings;
    private final UnitOfWork work;
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "match-rounds"));

    private final ScheduledExecutorService beats =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "match-rounds-beat"));

    private volatile boolean stopping;

    RoundJob(
            RoundRepository rounds,
            RoundStore store,
            RoundJson json,
            PoolReader pools,
            Meanings meanings,
            UnitOfWork work) {
        this.rounds = rounds;
        this.store = store;
        this.json = json;
        this.pools = pools;
        this.meanings = meanings;
        this.work = work;
    }

    /** Works on the round that names this worker, when its turn comes. */
    void start(UUID round, UUID worker) {
        executor.execute(() -> run(round, worker));
    }

    /** Takes over what a worker left that is not seen any more. */
    @Scheduled(
            every = "${praxis.rounds.look-after-every:20s}",
            delayed = "${praxis.rounds.look-after-first:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> lookAfter() {
        return lookAfter(Instant.now());
    }

    Uni<Void> lookAfter(Instant now) {
        return work.transact(() -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery("""
                                        select id from match_round where status = 'SOLVING' and heartbeat < :dead
                                        order by heartbeat limit 1 for update skip locked
                                        """, UUID.class)
                                .setParameter("dead", now.minus(GIVEN_UP_AFTER))
                                .getSingleResultOrNull())
                        .flatMap(id -> id == null ? Uni.createFrom().nullItem() : rounds.findById(id))
                        .invoke(round -> {
                            if (round == null) {
                                return;
                            }
                            if (round.attempts >= ATTEMPTS) {
                                round.fail("Solving was interrupted " + round.attempts
                                        + " times. Try again; if it happens again, a smaller pool may help.");
                            } else {
                                round.takeOver(UUID.randomUUID());
                            }
                        })
                        .call(rounds::flush))
                .invoke(round -> {
                    if (round != null && round.status == RoundStatus.SOLVING) {
                        LOG.infof("Taking over match round %s, attempt %d", round.id, round.attempts);
                        start(round.id, round.worker);
                    }
                })
                .replaceWithVoid();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        executor.shutdownNow();
        beats.shutdownNow();
    }

    private void run(UUID id, UUID worker) {
        Beat beat = new Beat(id, worker);
        Future<?> beating = beats.scheduleWithFixedDelay(beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        try {
            MatchRound round = await(() -> Panache.withSession(() -> rounds.byId(id)));
            RoundContent content = json.content(round);
            FrozenPool people = await(() -> Panache.withSession(() -> pools.read(content)));
            beat.at("Reading what people wrote", 0, 0);
            FrozenPool understood =
                    people.with(await(() -> meanings.of(people.words().values())));
            Candidates candidates =
                    CandidateFinder.find(understood.pool(), content.rules(), content.weights(), PER_MENTEE, beat, beat);
            RoundSolver.Solved solved = new RoundSolver(people, candidates, content, round.seed, beat, beat)
                    .solve(Pins.NONE, MatchMode.values());
            beat.at("Storing", 0, 0);
            store(id, worker, people, candidates, solved);
        } catch (CancellationException ended) {
            LOG.debugf("Match round %s is not worked on any more", id);
        } catch (Exception fault) {
            LOG.errorf(fault, "Match round %s cannot be solved", id);
            fail(id, worker, "Something went wrong on our side while solving; the log of the service tells what.");
        } finally {
            beating.cancel(false);
        }
    }

    private void store(UUID id, UUID worker, FrozenPool people, Candidates candidates, RoundSolver.Solved solved) {
        byte[] pool = json.pool(people);
        byte[] pairs = json.candidates(candidates);
        List<RoundStore.Kept> kept = solved.modes().stream()
                .map(mode -> new RoundStore.Kept(mode.mode(), mode.matching(), json.write(mode.report())))
                .toList();
        await(() -> work.transact(() -> rounds.locked(id).flatMap(round -> {
            if (!worker.equals(round.worker)) {
                throw new CancellationException();
            }
            round.solved(json.write(solved.summary()));
            return store.keep(id, pool, pairs)
                    .flatMap(done -> store.keep(id, kept))
                    .flatMap(done -> store.decide(id, List.of()));
        })));
    }

    private void fail(UUID id, UUID worker, String why) {
        try {
            await(() -> work.transact(() -> rounds.locked(id).invoke(round -> {
                if (worker.equals(round.worker)) {
                    round.fail(why);
                }
            })));
        } catch (RuntimeException later) {
            LOG.warnf("Match round %s will be looked after later: %s", id, later.toString());
        }
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error fault) {
            throw fault;
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Tells the store every other second that the worker is alive and how far it is, and learns whether it still should be. */
    private final class Beat implements Progress, Cancellation, Runnable {
        private final UUID round;
        private final UUID worker;
        private volatile Stage now = new Stage("Gathering the pool", 0, 0);
        private volatile boolean cancelled;

        private record Stage(String name, long done, long todo) {}

        Beat(UUID round, UUID worker) {
            this.round = round;
            this.worker = worker;
        }

        @Override
        public void at(String stage, long done, long of) {
            now = new Stage(stage, done, of);
        }

        @Override
        public void run() {
            Stage stage = now;
            try {
                // Not a change of the round as others see it: neither its version nor its time of change move.
                int rows = await(() -> Panache.withTransaction(() -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery("""
                                        update match_round set stage = :stage, done = :done, todo = :todo, heartbeat = now()
                                        where id = :round and worker = :worker
                                        """)
                                .setParameter("stage", stage.name())
                                .setParameter("done", stage.done())
                                .setParameter("todo", stage.todo())
                                .setParameter("round", round)
                                .setParameter("worker", worker)
                                .executeUpdate())));
                cancelled |= rows == 0;
            } catch (RuntimeException unreachable) {
                LOG.debugf("A heartbeat failed: %s", unreachable.toString());
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled || stopping;
        }
    }
}
