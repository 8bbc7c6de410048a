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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Whatever dies between a credential and its client: the client gets in step, and no secret is good for longer than it should be. */
@QuarkusTest
class IntegratorClientsTest {
    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Inject
    Pool pool;

    @Inject
    KeycloakClients keycloak;

    @Inject
    ClientDirectory directory;

    @Inject
    ClientProvisioner provisioner;

    @Inject
    ClientTasks tasks;

    @Inject
    ClientReconciliation reconciliation;

    @Test
    void aCredentialWhoseRequestDiedAfterTheCommitGetsItsClient() {
        UUID id = credential();

        note(id);

        await(() -> waiting(id) == 0);
        ActualClient client = client(id).orElseThrow();
        assertTrue(client.enabled());
        assertEquals(Set.of("integrator"), client.roles());
        assertEquals(START.toEpochMilli(), client.secretSince());
    }

    @Test
    void aClientThatWasMadeBeforeTheWorkerDiedIsFinishedAndNotMadeTwice() {
        UUID id = credential();
        keycloak.create(wanted(id), "a-secret-that-nobody-heard-of");
        String made = client(id).orElseThrow().id();
        assertFalse(client(id).orElseThrow().hasOnlyItsRole(), "as Keycloak makes them");

        note(id);

        await(() -> waiting(id) == 0);
        assertEquals(made, client(id).orElseThrow().id());
        assertEquals(Set.of("integrator"), client(id).orElseThrow().roles());
    }

    @Test
    void aSecretThatWasToBeReplacedIsReplacedOnceWhoeverGetsToIt() {
        UUID id = credential();
        Optional<String> first = provisioner.apply(wanted(id));
        run("update credential set rotated_at = $2 where id = $1", Tuple.of(id, at(START.plusMillis(1))));

        Optional<String> second = provisioner.apply(wanted(id));
        Optional<String> third = provisioner.apply(wanted(id));

        assertTrue(first.isPresent());
        assertTrue(second.isPresent());
        assertFalse(first.equals(second));
        assertTrue(third.isEmpty(), "nothing is left to replace");
    }

    @Test
    void aSecretThatIsNewerThanTheTableKnowsIsLeft() {
        UUID id = credential();
        provisioner.apply(wanted(id));
        run("update credential set rotated_at = $2 where id = $1", Tuple.of(id, at(START.minusSeconds(60))));

        assertTrue(provisioner.apply(wanted(id)).isEmpty());
    }

    @Test
    void aClientThatSomebodyChangedByHandIsRepaired() {
        UUID id = credential();
        provisioner.apply(wanted(id));
        DesiredClient wanted = wanted(id);
        keycloak.update(
                client(id).orElseThrow().id(),
                new DesiredClient(id, wanted.clientId(), "Other", List.of(), false, false, 0),
                Optional.empty());

        assertTrue(reconciliation.run() > 0);

        await(() -> waiting(id) == 0);
        assertTrue(client(id).orElseThrow().isAs(wanted));
    }

    @Test
    void aNoteIsKeptWhenSomebodyAskedAgainMeanwhile() {
        UUID id = credential();

        tasks.done(new ClientTask(id, -1, 1));

        await(() -> waiting(id) == 0);
        assertTrue(client(id).isPresent());
    }

    @Test
    void aDeletedCredentialLeavesNoClient() {
        UUID id = credential();
        provisioner.apply(wanted(id));
        run("update credential set status = 'DELETED' where id = $1", Tuple.of(id));

        note(id);

        await(() -> waiting(id) == 0);
        assertTrue(client(id).isEmpty());
    }

    private UUID credential() {
        UUID id = UUID.randomUUID();
        run(
                """
                insert into credential (id, version, client_id, name, rights, status, expires_on, created_at, rotated_at)
                values ($1, 0, $2, $3, array['catalog:push'], 'ACTIVE', $4, $5, $5)""",
                Tuple.of(
                        id,
                        "integrator-" + id,
                        "Feed " + id,
                        LocalDate.now(ZoneOffset.UTC).plusDays(30),
                        at(START)));
        return id;
    }

    private void note(UUID id) {
        run(
                "insert into credential_task (credential_id, wanted) values ($1, nextval('credential_task_wanted'))",
                Tuple.of(id));
    }

    private long waiting(UUID id) {
        return pool.preparedQuery("select count(*) from credential_task where credential_id = $1")
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

    private static java.time.OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private DesiredClient wanted(UUID id) {
        return directory.client(id).orElseThrow();
    }

    private Optional<ActualClient> client(UUID id) {
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
