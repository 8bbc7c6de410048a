package academy.praxis.local.academy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Stops parts: services first and all at once, then the engines that others keep their data in, last. */
public final class Stopper {

    private Stopper() {}

    /** Stops those of the parts that run. */
    public static void stop(List<Part> parts) {
        together(parts.stream().filter(Part::isService).toList());
        List<Part> engines =
                new ArrayList<>(parts.stream().filter(part -> !part.isService()).toList());
        Collections.reverse(engines);
        Set<String> needed = Set.copyOf(
                engines.stream().flatMap(part -> part.after().stream()).toList());
        together(engines.stream().filter(part -> !needed.contains(part.name())).toList());
        together(engines.stream().filter(part -> needed.contains(part.name())).toList());
    }

    private static void together(List<Part> parts) {
        List<Thread> threads = parts.stream()
                .map(part -> new Thread(part::stop, "stop " + part.name()))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
