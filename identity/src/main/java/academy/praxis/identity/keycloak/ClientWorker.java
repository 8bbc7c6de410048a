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
import org.jboss.logging.Logger;

/** Brings Keycloak's clients in step with the credentials, one after the other, on a worker thread, as {@link AccountWorker} does for people. */
@ApplicationScoped
class ClientWorker {
    private static final Logger LOG = Logger.getLogger(ClientWorker.class);
    private static final int BATCH = 10;

    private final ClientTasks tasks;
    private final ClientDirectory directory;
    private final ClientProvisioner provisioner;
    private final KeycloakSettings settings;
    private final Vertx vertx;
    private final Counter failed;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean running;
    private long timer;

    ClientWorker(
            ClientTasks tasks,
            ClientDirectory directory,
            ClientProvisioner provisioner,
            KeycloakSettings settings,
            MeterRegistry meters,
            Vertx vertx) {
        this.tasks = tasks;
        this.directory = directory;
        this.provisioner = provisioner;
        this.settings = settings;
        this.failed = meters.counter("praxis.clients.failed");
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        timer = vertx.setPeriodic(settings.safetyPoll().toMillis(), id -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        vertx.cancelTimer(timer);
    }

    /** Says that a client may be waiting; what comes in meanwhile is found by the next poll. */
    void wake() {
        if (running && busy.compareAndSet(false, true)) {
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
                                    "Integrators' clients wait, trying again: %s",
                                    done.cause().toString());
                        }
                    });
        }
    }

    /** Settles a client right after the change of its credential, unless somebody else is at it; the secret, if it got a new one. */
    Optional<String> settle(UUID credentialId) {
        return tasks.claimNew(credentialId, settings.lease()).flatMap(this::attempt);
    }

    private void drain() {
        List<ClientTask> claimed = tasks.claim(BATCH, settings.lease());
        while (running && !claimed.isEmpty()) {
            claimed.forEach(this::attempt);
            claimed = tasks.claim(BATCH, settings.lease());
        }
    }

    private Optional<String> attempt(ClientTask task) {
        try {
            Optional<String> secret = directory.client(task.credentialId()).flatMap(provisioner::apply);
            tasks.done(task);
            return secret;
        } catch (RuntimeException e) {
            failed.increment();
            Duration delay = Backoff.after(task.attempts(), settings.firstBackoff(), settings.maxBackoff());
            LOG.warnf(
                    "The client of credential %s is not in step yet (attempt %d), next try in %d s: %s",
                    task.credentialId(), task.attempts(), delay.toSeconds(), e.toString());
            tasks.postpone(task, delay, e.toString());
            return Optional.empty();
        }
    }
}
