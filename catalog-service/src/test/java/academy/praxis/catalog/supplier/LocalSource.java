package academy.praxis.catalog.supplier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server of a supplier's, on this machine, which the service is told to trust. Answers conditional requests. */
public class LocalSource implements QuarkusTestResourceLifecycleManager {
    private static final Map<String, Page> PAGES = new ConcurrentHashMap<>();
    private static final Map<String, List<Integer>> ANSWERS = new ConcurrentHashMap<>();

    private static volatile int port;

    private HttpServer server;

    private record Page(byte[] body, int sent) {}

    /** Offers a page and gives its address. */
    static String offer(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return offer(path, bytes, bytes.length);
    }

    /** As {@link #offer(String, String)}, but the connection breaks off after so many bytes. */
    static String offer(String path, byte[] body, int sent) {
        PAGES.put(path, new Page(body, sent));
        return "http://localhost:" + port + path;
    }

    /** The status codes that were answered for a page. */
    static List<Integer> answers(String path) {
        return ANSWERS.getOrDefault(path, List.of());
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", LocalSource::answer);
        server.start();
        port = server.getAddress().getPort();
        return Map.of("praxis.catalog.fetch.allowed-private-hosts", "localhost:" + port);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Page page = PAGES.get(path);
        String etag = page == null ? null : "\"" + java.util.Arrays.hashCode(page.body()) + "\"";
        int status =
                page == null ? 404 : etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match")) ? 304 : 200;
        ANSWERS.computeIfAbsent(path, any -> new CopyOnWriteArrayList<>()).add(status);
        try (exchange) {
            if (status != 200) {
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, page.body().length);
            OutputStream out = exchange.getResponseBody();
            out.write(page.body(), 0, page.sent());
            out.flush();
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
