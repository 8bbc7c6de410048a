package academy.praxis.local.demo;

import academy.praxis.local.academy.PraxisException;
import academy.praxis.local.api.Answer;
import academy.praxis.local.api.Api;
import academy.praxis.local.api.SignInException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** What all steps of the loading share: who acts, what is known already, and how it is told. */
final class Loading implements AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SAY_SOMETHING = Duration.ofSeconds(10);
    /**
     * What a service answers that has not heard of a member, team or item yet: it comes to know them from the bus, a moment
     * after the others.
     */
    private static final Set<Integer> NOT_KNOWN_YET = Set.of(400, 401, 403, 404, 409, 422);

    private final Api api;
    private final PrintWriter out;
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "demo");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    Loading(Api api, PrintWriter out) {
        this.api = api;
        this.out = out;
    }

    Api admin() {
        return api;
    }

    Api as(String email) {
        return api.as(email);
    }

    /** Remembers the id of a thing by its natural key. */
    void know(String kind, String key, String id) {
        ids.put(kind + " " + key, id);
    }

    boolean knows(String kind, String key) {
        return ids.containsKey(kind + " " + key);
    }

    /** The id of a thing that has been loaded. */
    String id(String kind, String key) {
        String id = ids.get(kind + " " + key);
        if (id == null) {
            throw new PraxisException("The demo academy has no " + kind + " \"" + key + "\".");
        }
        return id;
    }

    /** The same key for the same thing, whenever it is tried. */
    static String key(String kind, String natural) {
        String plain = natural.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9@.]+", "-");
        return "demo-" + kind + "-" + plain.substring(0, Math.min(80, plain.length())) + "-"
                + Integer.toHexString(natural.hashCode());
    }

    /** Asks until the service knows what it needs, for a while. */
    Answer eventually(Supplier<Answer> request) {
        return eventually(request, Set.of());
    }

    /** The same, where some refusals are an answer. */
    Answer eventually(Supplier<Answer> request, Set<Integer> alsoFine) {
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            Answer answer = request.get();
            if (answer.isDone() || alsoFine.contains(answer.status())) {
                return answer;
            }
            if (!NOT_KNOWN_YET.contains(answer.status()) || Instant.now().isAfter(until)) {
                return answer.orThrow();
            }
            pause(300);
        }
    }

    /** Signs in, waiting until the account is there. */
    void signIn(Api member, Duration patience) {
        Instant until = Instant.now().plus(patience);
        while (true) {
            try {
                member.signIn();
                return;
            } catch (SignInException notYet) {
                if (Instant.now().isAfter(until)) {
                    throw new PraxisException(
                            notYet.getMessage() + ". The log of identity says more: ./praxis logs identity", notYet);
                }
            }
            pause(500);
        }
    }

    static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PraxisException("Interrupted.", interrupted);
        }
    }

    /**
     * Does the same with all things, a few at a time, and says so.
     *
     * @param load does it with one and gives 1 if something was new, else 0
     */
    void each(String what, List<JsonNode> things, ToIntFunction<JsonNode> load) {
        Instant began = Instant.now();
        AtomicInteger done = new AtomicInteger();
        List<Future<Integer>> results = new ArrayList<>();
        for (JsonNode thing : things) {
            results.add(workers.submit(() -> {
                int made = load.applyAsInt(thing);
                done.incrementAndGet();
                return made;
            }));
        }
        int made = 0;
        for (Future<Integer> result : results) {
            made += await(result, () -> out.printf("  ... %d of %d %s%n", done.get(), things.size(), what));
        }
        out.printf(
                Locale.ROOT,
                "  %-20s %6.1f s  %d%s%n",
                what,
                Duration.between(began, Instant.now()).toMillis() / 1000.0,
                things.size(),
                made == things.size() ? "" : ", " + made + " of them new");
        out.flush();
    }

    private int await(Future<Integer> result, Runnable saySomething) {
        while (true) {
            try {
                return result.get(SAY_SOMETHING.toMillis(), TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.TimeoutException late) {
                saySomething.run();
                out.flush();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new PraxisException("Interrupted.", interrupted);
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException reason
                        ? reason
                        : new PraxisException(failed.getCause().toString(), failed.getCause());
            }
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
