package academy.praxis.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.systemtests.PatientClient.Request;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Each service and then the gateway is told to stop (SIGTERM) and started again, while members read and write at all of them. Nobody gets an
 * answer that a client may not repair ({@link PatientClient} says which), what was answered with success is there once, and others hear
 * of it.
 */
class RollingRestartTest {
    /** After the services' readiness is down and they refuse what is new; see quarkus.shutdown.delay in service-kit. */
    private static final Duration AFTER_THE_DELAY = Duration.ofMillis(4_000);

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private RunningAcademy academy;
    private PatientClient client;
    private Bus bus;
    private final Map<String, Work> works = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;
    private long deadLetters;

    @BeforeEach
    void load() {
        academy = RunningAcademy.get();
        client = new PatientClient(academy);
        bus = new Bus(academy.property("kafka.bootstrap"));
        deadLetters = bus.deadLetters();
        works.put("catalog-service", new CatalogWork(client));
        works.put("mentoring-service", new MentoringWork(client));
        works.put("community-service", new CommunityWork(client));
        works.put("performance-service", new PerformanceWork(client));
        works.put("identity", new IdentityWork(client));
        works.forEach((name, work) -> threads.add(new Thread(() -> work.goOn(() -> stopped), "load of " + name)));
        threads.forEach(Thread::start);
    }

    @AfterEach
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    // A minute and a half on a machine that has nothing else to do.
    @Timeout(value = 600)
    void nothingFailsForGoodAndNothingIsLostWhileOneAfterTheOtherIsRestarted() throws Exception {
        awaitRounds();
        for (String service : works.keySet()) {
            restart(service, works.get(service));
        }
        restart("gateway", works.get("catalog-service"));
        stop();

        assertEquals(List.of(), client.failures());
        works.values().forEach(work -> work.verify(bus));
        assertEquals(deadLetters, bus.deadLetters(), "dead letters");
        Awaitility.await("consumers commit what they read")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(Map.of(), bus.uncommitted()));
        System.out.println(client.requests() + " requests, asked again: " + client.repetitions());
    }

    private void restart(String service, Work work) throws Exception {
        ProcessHandle process = academy.service(service);
        String name = work.nextName();
        Request request = work.oneMore(name);
        SlowRequest slow = new SlowRequest(academy.url() + request.path(), client.token(request.as()), request.body());
        int repetitions = repetitions();
        try (InputStream live = listen()) {
            assertTrue(live.read() >= 0, "the stream of live updates is open");

            process.destroy();
            Thread.sleep(AFTER_THE_DELAY.toMillis());
            assertTrue(process.isAlive(), service + " waits for what is under way");
            String answer = slow.finish();
            assertTrue(answer.startsWith("201 "), "what was under way at " + service + ": " + answer);
            work.made.put(name, new JsonPath(answer.substring(4)).getString("id"));
            process.onExit().get(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        }
        assertFalse(
                academy.log(service).contains("Timed out waiting for graceful shutdown"),
                service + " ended before what was under way, such as a stream of live updates, was over");
        academy.start();
        awaitRounds();
        assertTrue(repetitions() > repetitions, "the load met the restart of " + service);
    }

    /** Until each member got through their work again. */
    private void awaitRounds() {
        Map<Work, Integer> before = new LinkedHashMap<>();
        works.values().forEach(work -> before.put(work, work.rounds()));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !client.failures().isEmpty()
                        || before.entrySet().stream()
                                .allMatch(work -> work.getKey().rounds() > work.getValue() + 1));
        assertEquals(List.of(), client.failures());
    }

    private int repetitions() {
        return client.repetitions().values().stream()
                .mapToInt(count -> count.get())
                .sum();
    }

    private InputStream listen() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(academy.url() + "/api/live"))
                                .header("Authorization", "Bearer " + client.token("sam.murphy"))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }
}
