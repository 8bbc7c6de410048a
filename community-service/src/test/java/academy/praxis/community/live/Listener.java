package academy.praxis.community.live;

import static org.awaitility.Awaitility.await;

import academy.praxis.community.Person;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who listens to the live stream, and remembers each line. */
public final class Listener implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> response;
    private volatile boolean ended;

    public Listener(Person person) {
        this(person.token());
    }

    Listener(String token) {
        response = open(token);
        Thread reading = new Thread(this::read, "listener");
        reading.setDaemon(true);
        reading.start();
    }

    private static HttpResponse<InputStream> open(String token) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/live"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("broken off");
        } finally {
            ended = true;
        }
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    List<String> lines() {
        return lines;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Whether a line has this in it. */
    boolean heard(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    /** Whether an event of this name came with this id in its data. */
    public boolean heard(String name, String id) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("data:")
                    && lines.get(i).contains(id)
                    && lines.get(i - 1).equals("event:" + name)) {
                return true;
            }
        }
        return false;
    }

    public void awaits(String name, String id) {
        await(name + " of " + id).atMost(Duration.ofSeconds(20)).until(() -> heard(name, id));
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
