package academy.praxis.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Whatever dies between the directory and Keycloak: the account gets in step. */
@QuarkusTest
class AccountsTest {
    @Inject
    Pool pool;

    @Inject
    KeycloakRealm keycloak;

    @Inject
    AccountTasks tasks;

    @Inject
    Reconciliation reconciliation;

    @Inject
    Directory directory;

    @Test
    void aMemberWhoseRequestDiedAfterTheCommitGetsAnAccount() {
        UUID id = member("mentor");

        note(id, "now()");

        await(() -> waiting(id) == 0);
        ActualAccount account = account(id).orElseThrow();
        assertTrue(account.enabled());
        assertEquals(Set.of("learner", "mentor"), account.roles());
        assertEquals(new PersonName("Robin", "Probe"), account.name());
    }

    @Test
    void anAccountThatWasMadeBeforeTheWorkerDiedIsFinishedAndNotMadeTwice() {
        UUID id = member("manager");
        String made = keycloak.create(wanted(id));

        note(id, "now() - interval '1 second'");

        await(() -> waiting(id) == 0);
        assertEquals(made, account(id).orElseThrow().id());
        assertEquals(Set.of("learner", "manager"), account(id).orElseThrow().roles());
    }

    @Test
    void aNoteIsKeptWhenSomebodyAskedAgainMeanwhile() {
        UUID id = member("learner");
        note(id, "now() + interval '1 hour'");
        AccountTask outdated = new AccountTask(id, -1, false, false, 1);

        tasks.done(outdated);

        await(() -> waiting(id) == 0);
        assertTrue(account(id).isPresent());
    }

    @Test
    void anAccountThatSomebodyChangedByHandIsRepaired() {
        UUID id = member("curator");
        note(id, "now()");
        await(() -> waiting(id) == 0);
        DesiredAccount wanted = wanted(id);
        String account = account(id).orElseThrow().id();
        keycloak.update(
                account,
                new DesiredAccount(
                        id, wanted.email(), new PersonName("Some", "Other"), "en", false, false, wanted.roles()));
        keycloak.changeRoles(account, Set.of("admin"), Set.of("curator"));

        reconciliation.run();

        await(() -> waiting(id) == 0);
        assertFalse(Drift.between(wanted, account(id).orElseThrow()).isFault());
    }

    @Test
    void anAccountOfAnotherMemberIsNotTakenOver() {
        UUID id = member("learner");
        UUID before = UUID.randomUUID();
        DesiredAccount wanted = wanted(id);
        String made = keycloak.create(
                new DesiredAccount(before, "x" + wanted.email(), wanted.name(), "en", true, false, wanted.roles()));
        assertTrue(keycloak.find(wanted).isEmpty(), "it carries another member's id");

        note(id, "now()");

        await(() -> waiting(id) == 0);
        assertFalse(made.equals(account(id).orElseThrow().id()));
    }

    private UUID member(String role) {
        UUID id = UUID.randomUUID();
        run(
                """
                insert into member (id, version, display_name, email, job_role, languages, time_zone, roles, status, created_at)
                values ($1, 0, 'Robin Probe', $2, 'Nurse', array['en'], 'UTC', $3, 'ACTIVE', now())""",
                Tuple.of(
                        id,
                        id + "@praxis.example",
                        role.equals("learner") ? new String[] {"learner"} : new String[] {"learner", role}));
        return id;
    }

    private void note(UUID id, String due) {
        run(
                "insert into account_task (member_id, wanted, due_at) values ($1, nextval('account_task_wanted'), "
                        + due + ")",
                Tuple.of(id));
    }

    private long waiting(UUID id) {
        return pool.preparedQuery("select count(*) from account_task where member_id = $1")
                .execute(Tuple.of(id))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    private void run(String sql, Tuple values) {
        pool.preparedQuery(sql).execute(values).await().atMost(Duration.ofSeconds(10));
    }

    private DesiredAccount wanted(UUID id) {
        return directory.account(id).orElseThrow();
    }

    private Optional<ActualAccount> account(UUID id) {
        return keycloak.find(wanted(id));
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "not in step after 30 seconds");
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
