package academy.praxis.identity.keycloak;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The clients that integrators sign in with. The credentials are the truth: a change of one leaves a note in the same transaction, and
 * Keycloak is brought in step afterwards, however often it or this process dies in between.
 */
@ApplicationScoped
public class IntegratorClients {
    private static final Logger LOG = Logger.getLogger(IntegratorClients.class);

    private static final String NOTE = """
            insert into credential_task (credential_id, wanted, due_at)
            values (:credential, nextval('credential_task_wanted'), now() + make_interval(secs => :delay))
            on conflict (credential_id) do update set wanted = excluded.wanted, attempts = 0, due_at = excluded.due_at""";

    /** The time that the request has to bring the client in step itself, so that it can hand out the secret, in seconds. */
    private static final double HEAD_START = 20;

    /** How long a request waits for its client; the work goes on without it. */
    private static final Duration SETTLE = Duration.ofSeconds(8);

    private final ClientWorker worker;
    private final Vertx vertx;

    IntegratorClients(ClientWorker worker, Vertx vertx) {
        this.worker = worker;
        this.vertx = vertx;
    }

    /** Notes within the present transaction that this credential's client should be looked at; {@link #settle} follows. */
    public Uni<Void> request(UUID credentialId) {
        return note(credentialId, HEAD_START);
    }

    /** As {@link #request}, where no request waits. */
    public Uni<Void> requestSoon(UUID credentialId) {
        return note(credentialId, 0);
    }

    private static Uni<Void> note(UUID credentialId, double delay) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NOTE)
                        .setParameter("credential", credentialId)
                        .setParameter("delay", delay)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * Brings the client in step at once. Gives the secret if it got a new one, which is nowhere else: when Keycloak is away, or this process
     * dies here, the client gets a secret that nobody knows, and has to be given another. Never fails.
     */
    public Uni<Optional<String>> settle(UUID credentialId) {
        return Uni.createFrom().deferred(() -> {
            Context context = vertx.getOrCreateContext();
            return UniHelper.toUni(vertx.executeBlocking(() -> worker.settle(credentialId), false))
                    .ifNoItem()
                    .after(SETTLE)
                    .fail()
                    .onFailure()
                    .recoverWithItem(fault -> {
                        LOG.warnf("The client of %s waits: %s", credentialId, fault.toString());
                        return Optional.empty();
                    })
                    // Also when it took too long, which is said on another thread.
                    .emitOn(command -> context.runOnContext(none -> command.run()));
        });
    }
}
