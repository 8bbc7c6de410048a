package academy.praxis.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A real engine that runs as a process of its own. It outlives the JVM that started it; another JVM with the same
 * folder finds it again.
 */
public interface Engine {

    /** A short lower-case name such as {@code postgres}. */
    String name();

    /**
     * Starts the engine and waits until it answers its own protocol. An engine that already runs from this folder is
     * adopted as it is.
     *
     * @throws EngineException if it cannot start; the message says why and what to do
     */
    void start();

    /** Whether the process that was started from this folder is alive. */
    boolean isRunning();

    /** The process id while it runs; empty for an engine that somebody else runs. */
    Optional<Long> pid();

    /** Stops the engine in an orderly way, by force when that takes too long. Does nothing when it does not run. */
    void stop();

    /** The file that receives everything the process prints. */
    Path log();

    /** Where it answers, by name (for example {@code host}, {@code port}); filled once it has been started or adopted. */
    Map<String, String> endpoints();
}
