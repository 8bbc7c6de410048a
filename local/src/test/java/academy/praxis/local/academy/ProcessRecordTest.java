package academy.praxis.local.academy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    @TempDir
    Path folder;

    @Test
    void aProcessIsFoundAgainByItsIdAndStart() {
        ProcessHandle me = ProcessHandle.current();
        Path file = folder.resolve("run/part.pid");

        ProcessRecord.of(me).write(file);

        assertEquals(Optional.of(me), ProcessRecord.read(file).flatMap(ProcessRecord::process));
    }

    @Test
    void anotherProcessWithTheSameIdIsNotTakenForOurs() {
        ProcessRecord mine = ProcessRecord.of(ProcessHandle.current());

        ProcessRecord earlier = new ProcessRecord(mine.pid(), mine.started().minus(Duration.ofMinutes(5)));

        assertTrue(earlier.process().isEmpty());
    }

    @Test
    void aProcessThatHasEndedIsNotFound() throws Exception {
        Process process = new ProcessBuilder("sleep", "30").start();
        ProcessRecord record = ProcessRecord.of(process.toHandle());

        process.destroyForcibly().waitFor();

        assertTrue(record.process().isEmpty());
    }

    @Test
    void aDamagedFileIsAsGoodAsNone() throws IOException {
        Path file = folder.resolve("part.pid");
        for (String content : new String[] {"", "12", "twelve\n2026-01-01T00:00:00Z\n", "12\nyesterday\n"}) {
            Files.writeString(file, content);
            assertTrue(ProcessRecord.read(file).isEmpty(), content);
        }
        assertTrue(ProcessRecord.read(folder.resolve("missing.pid")).isEmpty());
    }
}
