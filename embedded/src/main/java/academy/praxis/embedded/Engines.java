package academy.praxis.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the engines. Making one starts nothing. */
public final class Engines {

    /** SIGINT is an orderly stop for all of them, also for PostgreSQL with clients; what is left is killed. */
    private static final String END_ENGINES_AFTER = """
            while kill -0 "$1" 2>/dev/null; do sleep 0.5; done
            pids=$(cat "$2"/*/engine.properties 2>/dev/null | sed -n 's/^pid=//p')
            for pid in $pids; do kill -INT "$pid" 2>/dev/null; done
            tries=0
            for pid in $pids; do
              while kill -0 "$pid" 2>/dev/null && [ $tries -lt 10 ]; do sleep 0.5; tries=$((tries + 1)); done
              kill -KILL "$pid" 2>/dev/null
            done
            rm -rf "$2"
            """;

    private Engines() {}

    /**
     * Sees to it that engines end with a process, however that one ends: a small process watches it, then stops every
     * engine whose folder is directly beneath the given one, and deletes all of it.
     *
     * @param process the process to watch, for example a test's JVM
     * @param folder a folder of engines' folders; lost in the end
     */
    public static void endWith(ProcessHandle process, Path folder) {
        List<String> command = new ArrayList<>(Platform.ownSession());
        command.addAll(List.of(
                "sh",
                "-c",
                END_ENGINES_AFTER,
                "end-engines",
                Long.toString(process.pid()),
                folder.toAbsolutePath().toString()));
        try {
            new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException("Nothing would end the engines in " + folder, failed);
        }
    }

    /** PostgreSQL 18. */
    public static PostgresEngine postgres(PostgresSettings settings) {
        return new PostgresEngine(settings);
    }

    /** Apache Kafka 4.1 in KRaft mode: one node that is broker and controller. */
    public static KafkaEngine kafka(KafkaSettings settings) {
        return new KafkaEngine(settings);
    }

    /** MongoDB: a configured URI, else {@code mongod} on the PATH, else the wire-compatible server on H2. */
    public static MongoEngine mongo(MongoSettings settings) {
        return new MongoEngine(settings);
    }

    /** Keycloak 26, with its data in PostgreSQL. */
    public static KeycloakEngine keycloak(KeycloakSettings settings) {
        return new KeycloakEngine(settings);
    }
}
