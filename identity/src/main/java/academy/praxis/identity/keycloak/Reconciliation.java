package academy.praxis.identity.keycloak;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Compares all accounts with the directory now and then, for what no note tells of: somebody changed an account by hand, or Keycloak was
 * restored from a backup. What it finds becomes a note for the worker. One instance at a time.
 */
@ApplicationScoped
class Reconciliation {
    private static final Logger LOG = Logger.getLogger(Reconciliation.class);
    private static final int BATCH = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Directory directory;
    private final KeycloakRealm keycloak;
    private final AccountTasks tasks;
    private final AccountWorker worker;
    private final Event<AccountNews> news;
    private final Sql sql;
    private final Counter drifted;

    Reconciliation(
            Directory directory,
            KeycloakRealm keycloak,
            AccountTasks tasks,
            AccountWorker worker,
            Event<AccountNews> news,
            Sql sql,
            MeterRegistry meters) {
        this.directory = directory;
        this.keycloak = keycloak;
        this.tasks = tasks;
        this.worker = worker;
        this.news = news;
        this.sql = sql;
        this.drifted = meters.counter("praxis.accounts.drifted");
    }

    @Scheduled(
            every = "${praxis.identity.keycloak.reconcile-every:10m}",
            delayed = "${praxis.identity.keycloak.reconcile-first:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reconcile() {
        asLeader(() -> {
            Result result = run();
            if (result.drifted() > 0 || result.strangers() > 0) {
                LOG.infof(
                        "Of %d accounts %d are brought in step; %d accounts carry the id of nobody in the directory",
                        result.compared(), result.drifted(), result.strangers());
            }
        });
    }

    @Scheduled(
            every = "${praxis.identity.keycloak.invitations-every:1m}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void acceptInvitations() {
        asLeader(() -> directory
                .invited(BATCH)
                .forEach(member -> keycloak.find(member)
                        .filter(account -> keycloak.hasPassword(account.id()))
                        .ifPresent(
                                account -> news.fire(new AccountNews(member.memberId(), AccountNews.What.ACCEPTED)))));
    }

    /** Compares every account. */
    Result run() {
        Map<String, ActualAccount> accounts = new HashMap<>();
        for (int first = 0; first < keycloak.count(); first += BATCH) {
            keycloak.page(first, BATCH).forEach(account -> accounts.put(account.memberId(), account));
        }
        int compared = 0;
        int wrong = 0;
        List<DesiredAccount> members = directory.accountsAfter(BEFORE_ALL, BATCH);
        while (!members.isEmpty()) {
            for (DesiredAccount wanted : members) {
                ActualAccount actual = accounts.remove(wanted.memberId().toString());
                compared++;
                if (actual == null || Drift.between(wanted, actual).isFault()) {
                    wrong++;
                    tasks.request(wanted.memberId());
                }
            }
            members = directory.accountsAfter(members.get(members.size() - 1).memberId(), BATCH);
        }
        drifted.increment(wrong);
        if (wrong > 0) {
            worker.wake();
        }
        return new Result(compared, wrong, accounts.size());
    }

    private void asLeader(Runnable work) {
        try {
            sql.asLeader("academy.praxis.identity.reconciliation", work);
        } catch (RuntimeException e) {
            LOG.warnf("Accounts could not be compared with the directory, trying again later: %s", e.toString());
        }
    }

    /**
     * What a pass found.
     *
     * @param compared members looked at
     * @param drifted of them, those whose account has to be brought in step
     * @param strangers accounts with the id of nobody in the directory; left alone, for they may be what a restored directory lost
     */
    record Result(int compared, int drifted, int strangers) {}
}
