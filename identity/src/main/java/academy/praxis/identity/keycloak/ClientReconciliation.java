package academy.praxis.identity.keycloak;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Compares integrators' clients with the credentials now and then, as {@link Reconciliation} does with accounts. One instance at a time. */
@ApplicationScoped
class ClientReconciliation {
    private static final Logger LOG = Logger.getLogger(ClientReconciliation.class);
    private static final int BATCH = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ClientDirectory directory;
    private final KeycloakClients keycloak;
    private final ClientTasks tasks;
    private final ClientWorker worker;
    private final Sql sql;

    ClientReconciliation(
            ClientDirectory directory, KeycloakClients keycloak, ClientTasks tasks, ClientWorker worker, Sql sql) {
        this.directory = directory;
        this.keycloak = keycloak;
        this.tasks = tasks;
        this.worker = worker;
        this.sql = sql;
    }

    @Scheduled(
            every = "${praxis.identity.keycloak.reconcile-every:10m}",
            delayed = "${praxis.identity.keycloak.reconcile-first:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reconcile() {
        try {
            sql.asLeader("academy.praxis.identity.client-reconciliation", this::run);
        } catch (RuntimeException e) {
            LOG.warnf("Integrators' clients could not be compared, trying again later: %s", e.toString());
        }
    }

    /** Compares every client; how many have to be brought in step. */
    int run() {
        int wrong = 0;
        List<DesiredClient> some = directory.clientsAfter(BEFORE_ALL, BATCH);
        while (!some.isEmpty()) {
            for (DesiredClient wanted : some) {
                if (!isInStep(wanted)) {
                    wrong++;
                    tasks.request(wanted.credentialId());
                }
            }
            some = directory.clientsAfter(some.get(some.size() - 1).credentialId(), BATCH);
        }
        if (wrong > 0) {
            LOG.infof("%d clients of integrators are brought in step", wrong);
            worker.wake();
        }
        return wrong;
    }

    /** What was deleted comes back with a backup of Keycloak, and its secret with it. */
    private boolean isInStep(DesiredClient wanted) {
        return keycloak.find(wanted)
                .map(client -> !wanted.deleted() && client.isAs(wanted))
                .orElse(wanted.deleted());
    }
}
