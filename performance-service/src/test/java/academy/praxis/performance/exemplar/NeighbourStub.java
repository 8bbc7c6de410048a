package academy.praxis.performance.exemplar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A catalog and a community that say what they are told to say, and keep what they were asked. */
public final class NeighbourStub implements QuarkusTestResourceLifecycleManager {
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    private static final Map<String, UUID> MADE = new ConcurrentHashMap<>();
    private static volatile int status;
    private static volatile String body;
    private static volatile long delay;

    private HttpServer server;

    /** A request that one of them had. */
    record Call(String path, String authorization, String idempotencyKey, String body) {}

    static void work() {
        say(201, null);
    }

    static void say(int newStatus, String newBody) {
        status = newStatus;
        body = newBody;
        delay = 0;
        CALLS.clear();
    }

    static void areSlow() {
        work();
        delay = 20_000;
    }

    static List<Call> calls() {
        return CALLS;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "neighbour-stub");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/api/", NeighbourStub::answer);
        server.start();
        work();
        String url = "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
        return Map.of("praxis.catalog.url", url, "praxis.community.url", url);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            CALLS.add(new Call(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    key,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (delay > 0) {
                Thread.sleep(delay);
            }
            UUID id = MADE.computeIfAbsent(String.valueOf(key), unused -> UUID.randomUUID());
            byte[] bytes =
                    (body == null ? "{\"id\":\"" + id + "\",\"version\":0}" : body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
