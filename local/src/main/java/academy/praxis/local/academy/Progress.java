package academy.praxis.local.academy;

import java.time.Duration;
import java.util.List;

/** Is told how a start goes on. */
public interface Progress {

    /** A part is ready, so long after its own start began. */
    void ready(Part part, Duration took);

    /** A part cannot be started here. */
    void leftOut(Part part, String why);

    /** Said every few seconds while nothing else happens. */
    void waitingFor(List<String> parts, Duration sinceStart);
}
