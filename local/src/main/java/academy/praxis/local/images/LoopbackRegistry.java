package academy.praxis.local.images;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A registry that only this machine reaches and that lives for one build. What is pushed to it is, byte for byte, what
 * any other registry would have got; so files and a local container engine are given the same digests.
 *
 * <p>It knows what pushing needs of the OCI distribution specification 1.1, and no more.
 */
final class LoopbackRegistry implements AutoCloseable {

    private static final Pattern BLOB = Pattern.compile("/v2/(.+)/blobs/(sha256:[0-9a-f]{64})");
    private static final Pattern UPLOAD = Pattern.compile("/v2/(.+)/blobs/uploads/([0-9a-f-]*)");
    private static final Pattern MANIFEST = Pattern.compile("/v2/(.+)/manifests/([\\w.:-]+)");
    private static final Pattern DIGEST_OF_UPLOAD =
            Pattern.compile("(?:.*&)?digest=(sha256(?::|%3A)[0-9a-f]{64})(?:&.*)?");

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Path uploads;
    private final Blobs blobs;
    private final Map<String, Manifest> manifests = new ConcurrentHashMap<>();

    /** Starts on a port that is free; keeps everything in this folder. */
    LoopbackRegistry(Path folder) throws IOException {
        uploads = Files.createDirectories(folder.resolve("uploads"));
        blobs = new Blobs(Files.createDirectories(folder.resolve("blobs")));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ThrowawayCertificate.make(folder)));
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Host and port, as in the name of an image. */
    String address() {
        return "localhost:" + server.getAddress().getPort();
    }

    Blobs blobs() {
        return blobs;
    }

    /** What was pushed by tag: {@code name:tag} to its manifest. */
    Map<String, Manifest> tagged() {
        Map<String, Manifest> tagged = new TreeMap<>();
        manifests.forEach((name, manifest) -> {
            if (!name.contains("@")) {
                tagged.put(name, manifest);
            }
        });
        return tagged;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher blob = BLOB.matcher(path);
            Matcher upload = UPLOAD.matcher(path);
            Matcher manifest = MANIFEST.matcher(path);
            if (path.equals("/v2/") || path.equals("/v2")) {
                say(exchange, 200);
            } else if (upload.matches()) {
                upload(exchange, upload.group(1), upload.group(2));
            } else if (blob.matches()) {
                blob(exchange, blob.group(2));
            } else if (manifest.matches()) {
                manifest(exchange, manifest.group(1), manifest.group(2));
            } else {
                say(exchange, 404);
            }
        }
    }

    private void upload(HttpExchange exchange, String name, String id) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "POST" -> goOn(exchange, name, UUID.randomUUID().toString());
            case "PATCH" -> {
                take(exchange, id);
                goOn(exchange, name, id);
            }
            case "PUT" -> finish(exchange, id);
            default -> say(exchange, 405);
        }
    }

    private static void goOn(HttpExchange exchange, String name, String id) throws IOException {
        exchange.getResponseHeaders().set("Location", "/v2/" + name + "/blobs/uploads/" + id);
        say(exchange, 202);
    }

    /** Jib sends a blob in one piece, and again from its beginning when a connection broke. */
    private void take(HttpExchange exchange, String id) throws IOException {
        Path piece = Files.createTempFile(uploads, "piece", "");
        Files.copy(exchange.getRequestBody(), piece, StandardCopyOption.REPLACE_EXISTING);
        Files.move(piece, upload(id), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path upload(String id) {
        return uploads.resolve(UUID.fromString(id).toString());
    }

    private void finish(HttpExchange exchange, String id) throws IOException {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        Matcher digest = DIGEST_OF_UPLOAD.matcher(query);
        if (!digest.matches()) {
            say(exchange, 400);
            return;
        }
        try {
            blobs.adopt(upload(id), digest.group(1).replace("%3A", ":"));
            say(exchange, 201);
        } catch (IOException other) {
            say(exchange, 400);
        }
    }

    private void blob(HttpExchange exchange, String digest) throws IOException {
        if (!blobs.has(digest)) {
            say(exchange, 404);
            return;
        }
        send(exchange, blobs.path(digest), "application/octet-stream");
    }

    private void manifest(HttpExchange exchange, String name, String reference) throws IOException {
        String key = name + (reference.contains(":") ? "@" : ":") + reference;
        if (exchange.getRequestMethod().equals("PUT")) {
            byte[] text = exchange.getRequestBody().readAllBytes();
            Manifest pushed =
                    new Manifest(exchange.getRequestHeaders().getFirst("Content-Type"), blobs.add(text), text.length);
            manifests.put(key, pushed);
            manifests.put(name + "@" + pushed.digest(), pushed);
            exchange.getResponseHeaders().set("Docker-Content-Digest", pushed.digest());
            say(exchange, 201);
            return;
        }
        Manifest known = manifests.get(key);
        if (known == null) {
            say(exchange, 404);
            return;
        }
        exchange.getResponseHeaders().set("Docker-Content-Digest", known.digest());
        send(exchange, blobs.path(known.digest()), known.mediaType());
    }

    private static void send(HttpExchange exchange, Path file, String mediaType) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(Files.size(file)));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, Files.size(file));
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(exchange.getResponseBody());
        }
    }

    private static void say(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }
}
