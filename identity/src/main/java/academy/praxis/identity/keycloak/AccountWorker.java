package academy.praxis.identity.keycloak;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Brings Keycloak in step with the directory, one account after the other, on a worker thread. A note is removed only after Keycloak has
 * acknowledged everything that belongs to it.
 */
@ApplicationScoped
class AccountWorker {
    private static final Logger LOG = Logger.getLogger(AccountWorker.class);
    private static final int BATCH = 10;

    private final AccountTasks tasks;
    private final Directory directory;
    private final Provisioner provisioner;
    private final KnownPasswords passwords;
    private final KeycloakSettings settings;
    private final Vertx vertx;
    private final Counter settled;
    private final Counter failed;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean again;
    private volatile boolean running;
    private long timer;

    AccountWorker(
            AccountTasks tasks,
            Directory directory,
            Provisioner provisioner,
            KnownPasswords passwords,
            KeycloakSettings settings,
            Vertx vertx,
            MeterRegistry meters) {
        this.tasks = tasks;
        this.directory = directory;
        this.provisioner = provisioner;
        this.passwords = passwords;
        this.settings = settings;
        this.vertx = vertx;
        this.settled = meters.counter("praxis.accounts.settled");
        this.failed = meters.counter("praxis.accounts.failed");
        meters.gauge("praxis.accounts.waiting", waiting);
    }

    void start(@Observes StartupEvent event) {
        running = true;
        timer = vertx.setPeriodic(settings.safetyPoll().toMillis(), id -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        vertx.cancelTimer(timer);
    }

    /** Says that an account may be waiting. */
    void wake() {
        if (!running) {
            return;
        }
        again = true;
        if (busy.compareAndSet(false, true)) {
            vertx.executeBlocking(
                            () -> {
                                drain();
                                return null;
                            },
                            false)
                    .onComplete(done -> {
                        busy.set(false);
                        if (done.failed()) {
                            LOG.warnf(
                                    "Accounts wait, trying again: %s",
                                    done.cause().toString());
                        } else if (again) {
                            wake();
                        }
                    });
        }
    }

    /** Settles the account of a member who has just been created, unless somebody else is at it. */
    void settle(UUID memberId, String password) {
        tasks.claimNew(memberId, settings.lease()).ifPresent(task -> attempt(task, Optional.of(password)));
    }

    private void drain() {
        again = false;
        List<AccountTask> claimed = tasks.claim(BATCH, settings.lease());
        while (running && !claimed.isEmpty()) {
            claimed.forEach(task -> attempt(task, Optional.empty()));
            claimed = tasks.claim(BATCH, settings.lease());
        }
        waiting.set(tasks.waiting());
    }

    private void attempt(AccountTask task, Optional<String> password) {
        try {
            directory
                    .account(task.memberId())
                    .ifPresent(
                            wanted -> provisioner.apply(wanted, task, password.or(() -> passwords.of(wanted.email()))));
            tasks.done(task);
            settled.increment();
        } catch (RuntimeException e) {
            failed.increment();
            Duration delay = Backoff.after(task.attempts(), settings.firstBackoff(), settings.maxBackoff());
            LOG.warnf(
                    "The account of member %s is not in step yet (attempt %d), next try in %d s: %s",
                    task.memberId(), task.attempts(), delay.toSeconds(), e.toString());
            tasks.postpone(task, delay, e.toString());
        }
    }
}
