package academy.praxis.local.academy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One process of the academy: an engine or a service. It lives on after the command that started it. */
public interface Part {

    /** As the user types it, such as {@code postgres} or {@code catalog-service}. */
    String name();

    /** Whether it is one of the academy's own services; engines stop after them. */
    boolean isService();

    /** The ports that it listens on; the first is the one that matters. */
    List<PortUse> ports();

    /** The parts that must be ready before it starts. */
    Set<String> after();

    /** Why it cannot be started on this checkout; empty when it can. */
    Optional<String> missing();

    /**
     * Starts it and waits until it is ready; a running one is waited for.
     *
     * @throws PraxisException if it ends or does not get ready in time; the message says why
     */
    void start() throws InterruptedException;

    /** Whether it answers. */
    boolean isReady();

    /** Its process while it lives; empty for one that somebody else runs. */
    Optional<ProcessHandle> process();

    /** Stops it in an orderly way, by force when that takes too long. */
    void stop();

    /** The file with what it printed. */
    Path log();

    /** More than the port, for the line that says it is ready; empty when there is nothing to add. */
    default String remark() {
        return "";
    }
}
