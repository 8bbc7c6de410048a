package academy.praxis.catalog.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A supplier's server, on this machine and for one test. */
public final class TestServer implements AutoCloseable {
    static {
        // Otherwise the JDK's server waits 40 ms between the head and the body of each answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Handler> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public TestServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers by hand. */
    public interface Handler {
        void answer(HttpExchange exchange) throws IOException;
    }

    public String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    public String url(String path) {
        return "http://" + host() + path;
    }

    public TestServer on(String pathAndQuery, Handler handler) {
        pages.put(pathAndQuery, handler);
        return this;
    }

    public TestServer page(String pathAndQuery, String type, String body) {
        return page(pathAndQuery, type, body.getBytes(StandardCharsets.UTF_8));
    }

    public TestServer page(String pathAndQuery, String type, byte[] body) {
        return on(pathAndQuery, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            send(exchange, 200, body);
        });
    }

    /** A file among the test resources; {@code {server}} in it is this server's address. */
    public TestServer file(String pathAndQuery, String type, String resource) {
        return page(pathAndQuery, type, text(resource));
    }

    /** A page with a validator, which says 304 when it is asked with it. */
    public TestServer validated(String pathAndQuery, String type, String etag, String body) {
        return on(pathAndQuery, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    public TestServer status(String pathAndQuery, int status) {
        return on(pathAndQuery, exchange -> send(exchange, status, new byte[0]));
    }

    public TestServer redirect(String pathAndQuery, String location) {
        return on(pathAndQuery, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            send(exchange, 302, "moved".getBytes(StandardCharsets.UTF_8));
        });
    }

    public String text(String resource) {
        try (InputStream in = TestServer.class.getResourceAsStream("/sources/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{server}", "http://" + host());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        try (exchange) {
            Handler handler = pages.get(path);
            if (handler == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                handler.answer(exchange);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
