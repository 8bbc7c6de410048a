package academy.praxis.gateway.door;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeavingTest {
    private final Leaving leaving = new Leaving();
    private final HttpClient client = HttpClient.newHttpClient();
    private static final String NEVER = "/never";

    private final AtomicInteger begun = new AtomicInteger();
    private Vertx vertx;
    private HttpServer server;

    @BeforeEach
    void open() throws Exception {
        vertx = Vertx.vertx();
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    if (leaving.admits(request)) {
                        leaving.begins(request);
                        begun.incrementAndGet();
                        if (!request.path().equals(NEVER)) {
                            vertx.setTimer(300, id -> request.response().end());
                        }
                    } else {
                        request.response().setStatusCode(503).end();
                    }
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private CompletableFuture<HttpResponse<Void>> ask() {
        return ask("/soon");
    }

    private CompletableFuture<HttpResponse<Void>> ask(String path) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void whatIsUnderWayIsWaitedFor() throws Exception {
        CompletableFuture<HttpResponse<Void>> answer = ask();
        await().until(() -> begun.get() == 1);

        leaving.await(Duration.ofSeconds(5));

        assertEquals(200, answer.get().statusCode());
    }

    @Test
    void butNotForEver() throws Exception {
        CompletableFuture<HttpResponse<Void>> answer = ask();
        await().until(() -> begun.get() == 1);

        leaving.await(Duration.ofMillis(10));

        assertFalse(answer.isDone());
    }

    @Test
    void whoeverHangsUpIsNotWaitedFor() throws Exception {
        CompletableFuture<HttpResponse<Void>> answer = ask(NEVER);
        await().until(() -> begun.get() == 1);
        answer.cancel(true);
        long before = System.nanoTime();

        leaving.await(Duration.ofSeconds(5));

        assertTrue(System.nanoTime() - before < Duration.ofSeconds(2).toNanos());
    }

    @Test
    void connectionsAreToBeClosedBeforeRequestsAreRefused() throws Exception {
        assertEquals(Optional.empty(), ask().get().headers().firstValue("Connection"));

        leaving.announce(Duration.ofMillis(1_500));
        HttpResponse<Void> served = ask().get();
        assertEquals(200, served.statusCode());
        assertEquals(Optional.of("close"), served.headers().firstValue("Connection"));
        await().until(() -> ask().get().statusCode() == 503);
    }
}
