package academy.praxis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A packaged service as a process of its own on the tests' engines, to be killed and started again on the same data. */
public final class PackagedService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final EnginesResource engines = new EnginesResource();
    private final Map<String, String> configuration;
    private final int port = freePort();
    private final int managementPort = freePort();
    private Process process;

    private PackagedService(String module) {
        this.folder = Checkout.root().resolve(module).resolve("target");
        this.configuration = engines.start();
    }

    /** The service that this module's build has packaged, with a database, topics and a realm of its own. */
    public static PackagedService of(String module) {
        return new PackagedService(module);
    }

    /** Starts the process with these settings besides the engines', and waits until it is ready. */
    public void start(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(configuration);
        all.put("quarkus.http.port", String.valueOf(port));
        all.put("quarkus.management.port", String.valueOf(managementPort));
        all.putAll(settings);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        all.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(
                List.of("-jar", folder.resolve("quarkus-app/quarkus-run.jar").toString()));
        Path log = folder.resolve("packaged-service.log");
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        awaitReady(log);
    }

    /** The port of its API. */
    public int port() {
        return port;
    }

    /** What the service is told of its surroundings, such as {@code praxis.db.jdbc-url}. */
    public String setting(String name) {
        return configuration.get(name);
    }

    /** The bus that it is on. */
    public BusProbe bus() {
        return new BusProbe(configuration.get("kafka.bootstrap.servers"), configuration.get("praxis.bus.namespace"));
    }

    /** Kills the process at once (SIGKILL). */
    public void kill() {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
        engines.stop();
    }

    private void awaitReady(Path log) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline) && process.isAlive()) {
            try {
                if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IllegalStateException("The service did not become ready; its log ends with: " + tail(log));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.getMessage();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
