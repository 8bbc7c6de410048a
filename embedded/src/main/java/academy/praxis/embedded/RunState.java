package academy.praxis.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Which process was started from a folder, and where it answers. Kept in a file, for the next JVM. */
record RunState(long pid, Instant started, Map<String, String> endpoints) {

    private static final String FILE = "engine.properties";
    private static final String ENDPOINT = "endpoint.";
    private static final Duration CLOCK_JITTER = Duration.ofSeconds(3);

    static RunState of(ProcessHandle process, Map<String, String> endpoints) {
        return new RunState(
                process.pid(), process.info().startInstant().orElse(Instant.EPOCH), new TreeMap<>(endpoints));
    }

    /** The process, if it is alive and still the one that was started: a recycled process id is somebody else. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSameProcess);
    }

    private boolean isSameProcess(ProcessHandle process) {
        Instant actual = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(started, actual).abs().compareTo(CLOCK_JITTER) < 0;
    }

    static Optional<RunState> read(Path folder) {
        Path file = folder.resolve(FILE);
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            stored.load(reader);
            Map<String, String> endpoints = new TreeMap<>();
            stored.stringPropertyNames().stream()
                    .filter(name -> name.startsWith(ENDPOINT))
                    .forEach(name -> endpoints.put(name.substring(ENDPOINT.length()), stored.getProperty(name)));
            return Optional.of(new RunState(
                    Long.parseLong(stored.getProperty("pid")),
                    Instant.parse(stored.getProperty("started")),
                    endpoints));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    void write(Path folder) {
        Properties stored = new Properties();
        stored.setProperty("pid", Long.toString(pid));
        stored.setProperty("started", started.toString());
        endpoints.forEach((name, value) -> stored.setProperty(ENDPOINT + name, value));
        Path file = folder.resolve(FILE);
        Path next = folder.resolve(FILE + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(next)) {
                stored.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void clear(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
