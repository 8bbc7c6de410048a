package academy.praxis.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.systemtests.PatientClient.Request;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a member does at one service, over and over, and what has to be so afterwards. */
abstract class Work {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_MILLIS = 1_000;

    /** In the name of whatever this run makes. */
    protected final String mark = "restart" + UUID.randomUUID().toString().substring(0, 8);

    protected final PatientClient client;

    /** The ids of what was made, as the answers gave them, by name. */
    protected final Map<String, String> made = new ConcurrentSkipListMap<>();

    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicInteger names = new AtomicInteger();

    Work(PatientClient client) {
        this.client = client;
    }

    /** Writes and reads once. */
    abstract void round();

    /** Looks whether everything is there, once, and known to others. */
    abstract void verify(Bus bus);

    /** The path at which something is made, and a body that does so; for a request that takes its time. */
    abstract Request oneMore(String name);

    /** How often it was done, from beginning to end. */
    int rounds() {
        return rounds.get();
    }

    /** Goes on until it is told to stop; a round that fails is not the last. */
    void goOn(java.util.function.BooleanSupplier stopped) {
        while (!stopped.getAsBoolean()) {
            try {
                round();
                rounds.incrementAndGet();
            } catch (PatientClient.FailedException kept) {
                // Among the client's failures.
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected String nextName() {
        return mark + " " + names.incrementAndGet();
    }

    /** Makes one: every other time with a key, so that it may be asked for again whatever happens. */
    protected String make(String name) {
        Request request = oneMore(name);
        String key = names.get() % 2 == 0 ? UUID.randomUUID().toString() : null;
        String id = client.expect(201, Request.post(request.as(), request.path(), request.body(), key))
                .getString("id");
        made.put(name, id);
        return id;
    }

    /** What was made is in this list, each once, and nothing else of this run. */
    protected void assertListed(String as, String path, String nameField) {
        assertListed(made, as, path, nameField);
    }

    protected void assertListed(Map<String, String> ids, String as, String path, String nameField) {
        List<String> listed = new ArrayList<>();
        for (Map<String, Object> item : all(as, path)) {
            String name = String.valueOf(new JsonPath(json(item)).<Object>get(nameField));
            if (name.startsWith(mark)) {
                listed.add(name + " " + item.get("id"));
            }
        }
        List<String> expected = new ArrayList<>();
        ids.forEach((name, id) -> expected.add(name + " " + id));
        listed.sort(null);
        expected.sort(null);
        assertEquals(expected, listed, "what is listed at " + path);
    }

    protected List<Map<String, Object>> all(String as, String path) {
        List<Map<String, Object>> items = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page =
                    client.expect(200, Request.get(as, path + (path.contains("?") ? "&" : "?") + "limit=100" + next));
            items.addAll(page.<Map<String, Object>>getList("items"));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        return items;
    }

    /** Whatever was made was told on this topic. */
    protected void assertTold(Bus bus, String topic, Map<String, String> ids) {
        Map<String, String> missing = new TreeMap<>(ids);
        bus.await(topic, told -> {
            missing.values().removeIf(told::containsKey);
            return missing.isEmpty();
        });
        assertEquals(new TreeSet<>(), new TreeSet<>(missing.keySet()), "without an event on " + topic);
    }

    protected static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
