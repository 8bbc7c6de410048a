package academy.praxis.local.academy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Starts parts in the order of their needs, several at a time, and takes back what it began when one of them fails or the
 * user has enough.
 */
public final class Starter {

    private static final Duration SAY_SOMETHING = Duration.ofSeconds(10);

    private final Runnable preparation;
    private final Progress progress;
    private final int servicesAtOnce;
    private int servicesStarting;
    private final List<Part> begun = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "start");
        thread.setDaemon(true);
        return thread;
    });

    /** For one start of that academy. */
    public Starter(Academy academy, Progress progress) {
        this(academy::prepare, progress);
    }

    Starter(Runnable preparation, Progress progress) {
        this.preparation = preparation;
        this.progress = progress;
        this.servicesAtOnce = Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Starts the wanted parts that do not run yet.
     *
     * @return the parts that were started now
     * @throws PraxisException if a port is taken or a part fails; what was begun has been stopped then
     */
    public List<Part> start(List<Part> wanted) throws InterruptedException {
        List<Part> toStart = new ArrayList<>();
        for (Part part : wanted) {
            if (part.missing().isPresent()) {
                progress.leftOut(part, part.missing().get());
            } else {
                toStart.add(part);
            }
        }
        requireFreePorts(toStart);
        preparation.run();
        try {
            inOrder(toStart);
        } catch (PraxisException failed) {
            takeBack();
            throw failed;
        }
        return begun();
    }

    private static void requireFreePorts(List<Part> parts) {
        List<String> complaints = parts.stream()
                .filter(part -> part.process().isEmpty())
                .flatMap(part -> part.ports().stream())
                .filter(port -> !port.isFree())
                .map(PortUse::complaint)
                .toList();
        if (!complaints.isEmpty()) {
            throw new PraxisException(String.join("\n", complaints));
        }
    }

    private void inOrder(List<Part> parts) throws InterruptedException {
        ExecutorCompletionService<Done> running = new ExecutorCompletionService<>(threads);
        Map<String, Part> waiting = new LinkedHashMap<>();
        parts.forEach(part -> waiting.put(part.name(), part));
        Set<String> pending = new HashSet<>(waiting.keySet());
        Set<String> starting = new TreeSet<>();
        Instant began = Instant.now();
        while (!pending.isEmpty()) {
            launchWhatCan(waiting, pending, starting, running);
            Future<Done> next = running.poll(SAY_SOMETHING.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                progress.waitingFor(List.copyOf(starting), Duration.between(began, Instant.now()));
                continue;
            }
            Done done = result(next);
            pending.remove(done.part().name());
            starting.remove(done.part().name());
            servicesStarting -= done.part().isService() ? 1 : 0;
            progress.ready(done.part(), done.took());
        }
    }

    private record Done(Part part, Duration took) {}

    private void launchWhatCan(
            Map<String, Part> waiting,
            Set<String> pending,
            Set<String> starting,
            ExecutorCompletionService<Done> running) {
        for (Part part : List.copyOf(waiting.values())) {
            boolean needsMet = part.after().stream().noneMatch(pending::contains);
            boolean room = !part.isService() || servicesStarting < servicesAtOnce;
            if (needsMet && room) {
                waiting.remove(part.name());
                starting.add(part.name());
                servicesStarting += part.isService() ? 1 : 0;
                running.submit(() -> begin(part));
            }
        }
    }

    private Done begin(Part part) throws InterruptedException {
        Instant began = Instant.now();
        if (part.process().isEmpty()) {
            synchronized (begun) {
                begun.add(part);
            }
        }
        part.start();
        return new Done(part, Duration.between(began, Instant.now()));
    }

    private static Done result(Future<Done> done) throws InterruptedException {
        try {
            return done.get();
        } catch (CancellationException stopped) {
            throw new InterruptedException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof PraxisException known) {
                throw known;
            }
            throw new PraxisException("A part could not be started: " + failed.getCause(), failed.getCause());
        }
    }

    private List<Part> begun() {
        synchronized (begun) {
            return List.copyOf(begun);
        }
    }

    /** Stops what this start began, services first. */
    public void takeBack() {
        threads.shutdownNow();
        Stopper.stop(begun());
    }
}
