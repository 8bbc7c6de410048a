package academy.praxis.catalog.search;

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

/** A community that says what it is told to say, and keeps what it was asked. */
public final class CommunityStub implements QuarkusTestResourceLifecycleManager {
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    private static final Map<String, UUID> POSTS = new ConcurrentHashMap<>();
    private static volatile int status;
    private static volatile String body;
    private static volatile long delay;

    private HttpServer server;

    /** A request that it had. */
    public record Call(String authorization, String idempotencyKey, String body) {}

    /** From now on it takes posts. */
    public static void works() {
        says(201, null);
    }

    public static void says(int newStatus, String newBody) {
        status = newStatus;
        body = newBody;
        delay = 0;
        CALLS.clear();
    }

    public static void isSlow() {
        works();
        delay = 20_000;
    }

    public static List<Call> calls() {
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
            Thread thread = new Thread(work, "community-stub");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/api/posts", CommunityStub::answer);
        server.start();
        works();
        return Map.of(
                "praxis.community.url",
                "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                        + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            CALLS.add(new Call(
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    key,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (delay > 0) {
                Thread.sleep(delay);
            }
            UUID id = POSTS.computeIfAbsent(String.valueOf(key), unused -> UUID.randomUUID());
            byte[] bytes = (body == null ? "{\"id\":\"" + id + "\",\"version\":0,\"kind\":\"question\"}" : body)
                    .getBytes(StandardCharsets.UTF_8);
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
