package academy.praxis.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Starts several engines at once and gathers where they answer. */
final class Parallel {

    private Parallel() {}

    static Coordinates gather(List<Supplier<Map<String, String>>> starts) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<Map<String, String>>> started = new ArrayList<>();
            starts.forEach(start -> started.add(threads.submit(start::get)));
            Map<String, String> all = new TreeMap<>();
            for (Future<Map<String, String>> one : started) {
                all.putAll(one.get());
            }
            return new Coordinates(all);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(
                    "The tests' engines did not start: " + failed.getCause().getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start of the tests' engines was interrupted", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }
}
