package academy.praxis.kit.draining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrainingTest {
    private static final ShutdownDelayInitiatedEvent STOP = new ShutdownDelayInitiatedEvent() {};

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger done = new AtomicInteger();
    private final Draining draining = new Draining(Duration.ofSeconds(3), nanos::get);
    private Vertx vertx;
    private HttpServer server;

    @BeforeEach
    void open() throws Exception {
        vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.route().order(-1000).handler(request -> {
            done.incrementAndGet();
            request.response().end();
        });
        draining.register(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpResponse<String> post() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/api/things"))
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void nothingIsSaidAsLongAsNobodyStopsIt() throws Exception {
        HttpResponse<String> response = post();

        assertEquals(200, response.statusCode());
        assertEquals(Optional.empty(), response.headers().firstValue("Connection"));
    }

    @Test
    void atFirstItAnswersAndAsksToCloseTheConnection() throws Exception {
        draining.begin(STOP);
        nanos.addAndGet(Duration.ofMillis(1_900).toNanos());

        HttpResponse<String> response = post();

        assertEquals(200, response.statusCode());
        assertEquals(Optional.of("close"), response.headers().firstValue("Connection"));
    }

    @Test
    void beforeTheEndItRefusesWithoutDoingAnythingAndSaysThatOneMayAskAgain() throws Exception {
        draining.begin(STOP);
        nanos.addAndGet(Duration.ofMillis(2_000).toNanos());

        HttpResponse<String> response = post();

        assertEquals(503, response.statusCode());
        assertEquals(0, done.get());
        assertTrue(response.headers().firstValue("Retry-After").isPresent());
        assertEquals(Optional.of("close"), response.headers().firstValue("Connection"));
        assertEquals("urn:praxis:problem:dependency-unavailable", new JsonObject(response.body()).getString("type"));
    }
}
