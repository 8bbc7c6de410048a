package academy.praxis.embedded;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTest {

    @TempDir
    Path folder;

    @Test
    void endEnginesWithAProcessThatIsKilled() throws IOException, InterruptedException {
        Process tests = new ProcessBuilder("sleep", "600").start();
        Path engines = Files.createDirectories(folder.resolve("engines"));
        Engines.endWith(tests.toHandle(), engines);
        PostgresEngine postgres = Engines.postgres(
                PostgresSettings.in(engines.resolve("postgres")).withDurable(false));
        postgres.start();
        ProcessHandle engine = ProcessHandle.of(postgres.pid().orElseThrow()).orElseThrow();

        Thread.sleep(700);
        assertTrue(engine.isAlive());
        Processes.kill(tests.pid());

        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while ((engine.isAlive() || Files.exists(engines)) && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
        assertFalse(engine.isAlive());
        assertFalse(Files.exists(engines));
    }
}
