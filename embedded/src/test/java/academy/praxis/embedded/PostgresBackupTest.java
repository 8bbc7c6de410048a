package academy.praxis.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBackupTest {
    @TempDir
    Path folder;

    @Test
    void whatWasCommittedBeforeItBeganIsInItAlthoughOthersGoOnWriting() throws Exception {
        PostgresEngine first =
                Engines.postgres(PostgresSettings.in(folder.resolve("first")).withDurable(false));
        Path copy = folder.resolve("copy");
        AtomicInteger committed = new AtomicInteger();
        int before;
        first.start();
        try {
            execute(first, "CREATE TABLE written (number int PRIMARY KEY, text text)");
            AtomicBoolean enough = new AtomicBoolean();
            Thread writer = new Thread(() -> write(first, committed, enough));
            writer.start();
            while (committed.get() < 200 && writer.isAlive()) {
                Thread.sleep(1);
            }
            before = committed.get();

            first.backUp(copy);

            assertTrue(writer.isAlive() && committed.get() > before, "others went on writing");

            enough.set(true);
            writer.join();
        } finally {
            first.stop();
        }

        assertTrue(Files.exists(copy.resolve("backup_label")));
        PostgresEngine second = Engines.postgres(
                PostgresSettings.in(folder.resolve("second")).withDurable(false).withTemplate(copy));
        second.start();
        try {
            int[] found = numbers(second);
            assertEquals(found[0], found[1] + 1, "there is no gap");
            assertTrue(found[0] >= before, found[0] + " of " + before + " are there");
            execute(second, "INSERT INTO written VALUES (-1, 'it can be written to')");
        } finally {
            second.stop();
        }
    }

    private static void write(PostgresEngine postgres, AtomicInteger committed, AtomicBoolean enough) {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            while (!enough.get()) {
                statement.execute("INSERT INTO written VALUES (" + committed.get() + ", repeat('0123456789', 50))");
                committed.incrementAndGet();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void execute(PostgresEngine postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many there are, and the highest. */
    private static int[] numbers(PostgresEngine postgres) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*), max(number) FROM written")) {
            row.next();
            return new int[] {row.getInt(1), row.getInt(2)};
        }
    }
}
