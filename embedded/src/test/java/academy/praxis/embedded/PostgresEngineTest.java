package academy.praxis.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.embedded.EngineException.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresEngineTest {

    @TempDir
    Path folder;

    private PostgresEngine postgres;

    @BeforeEach
    void makeIt() {
        postgres = Engines.postgres(settings());
    }

    @AfterEach
    void stopIt() {
        postgres.stop();
    }

    private PostgresSettings settings() {
        return PostgresSettings.in(folder).withDurable(false);
    }

    @Test
    void keepsItsDataOverStopAndStart() throws SQLException {
        postgres.start();
        givenAStoredNumber(42);

        postgres.stop();
        assertFalse(postgres.isRunning());
        postgres.start();

        assertEquals(42, storedNumber());
    }

    @Test
    void recoversAfterItWasKilled() throws SQLException {
        postgres.start();
        givenAStoredNumber(7);
        Processes.kill(postgres.pid().orElseThrow());

        Engines.postgres(settings()).start();

        assertEquals(7, storedNumber());
    }

    @Test
    void isAdoptedByTheNextLauncher() throws SQLException {
        postgres.start();
        givenAStoredNumber(1);

        PostgresEngine next = Engines.postgres(settings());
        next.start();

        assertEquals(postgres.pid(), next.pid());
        assertEquals(postgres.endpoints(), next.endpoints());
    }

    @Test
    void makesRolesAndDatabasesOnceAndCopiesThem() throws SQLException {
        postgres.start();
        postgres.ensureRole("catalog", "first");
        postgres.ensureRole("catalog", "it's second");

        assertTrue(postgres.ensureDatabase("catalog", "catalog"));
        assertFalse(postgres.ensureDatabase("catalog", "catalog"));
        try (Connection connection = postgres.connect("catalog");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE item (id int)");
        }
        assertTrue(postgres.ensureDatabase("copy", "catalog", "catalog"));

        try (Connection connection = postgres.connect("copy");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM item")) {
            assertTrue(rows.next());
        }
        postgres.dropDatabase("copy");
        assertFalse(postgres.hasDatabase("copy"));
    }

    @Test
    void namesATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            postgres = Engines.postgres(settings().withPort(taken.getLocalPort()));

            EngineException refusal = assertThrows(EngineException.class, postgres::start);

            assertEquals(Reason.PORT_TAKEN, refusal.reason());
            assertTrue(refusal.getMessage().contains(Integer.toString(taken.getLocalPort())), refusal.getMessage());
        }
    }

    @Test
    void refusesTheDataOfAnotherVersion() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(data.resolve("global"));
        Files.writeString(data.resolve("global/pg_control"), "x");
        Files.writeString(data.resolve("PG_VERSION"), "16\n");

        EngineException refusal = assertThrows(EngineException.class, postgres::start);

        assertEquals(Reason.BROKEN_DATA, refusal.reason());
        assertTrue(refusal.getMessage().contains("PostgreSQL 16"), refusal.getMessage());
    }

    @Test
    void refusesTooLittleDisk() {
        postgres = Engines.postgres(settings().withMinimumFreeMegabytes(Long.MAX_VALUE));

        EngineException refusal = assertThrows(EngineException.class, postgres::start);

        assertEquals(Reason.DISK_FULL, refusal.reason());
    }

    @Test
    void quotesItsLogWhenItEndsDuringTheStart() throws Exception {
        postgres.start();
        postgres.stop();
        Files.writeString(folder.resolve("data/postgresql.conf"), "no_such_setting = 1\n");

        EngineException failure = assertThrows(EngineException.class, postgres::start);

        assertEquals(Reason.NOT_READY, failure.reason());
        assertTrue(failure.getMessage().contains("no_such_setting"), failure.getMessage());
        assertFalse(postgres.isRunning());
    }

    private void givenAStoredNumber(int number) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT " + number + " AS number");
            statement.execute("CHECKPOINT");
        }
    }

    private int storedNumber() throws SQLException {
        try (Connection connection = Engines.postgres(settings()).connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number FROM kept")) {
            assertTrue(rows.next());
            return rows.getInt(1);
        }
    }
}
