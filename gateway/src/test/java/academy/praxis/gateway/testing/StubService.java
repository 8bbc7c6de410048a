package academy.praxis.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A service behind the gateway that shows what reached it, and can be slow, streaming or rude. */
public final class StubService {

    private final Vertx vertx;
    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();
    private final AtomicBoolean hungUp = new AtomicBoolean();
    private volatile boolean stopping;

    /** Starts on a free port. */
    public StubService(Vertx vertx) throws Exception {
        this.vertx = vertx;
        server = vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    /** Its base URL. */
    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** How many streams are open. */
    public int streams() {
        return streams.get();
    }

    /** Whether its readiness says that it was told to stop. */
    public void stopping(boolean now) {
        stopping = now;
    }

    /** How many requests came, without those for its health. */
    public int calls() {
        return calls.get();
    }

    private void handle(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith("/q/health")) {
            health(request.response());
            return;
        }
        calls.incrementAndGet();
        if (path.endsWith("/slow")) {
            vertx.setTimer(3_000, id -> request.response().end("late"));
        } else if (path.endsWith("/events")) {
            events(request.response());
        } else if (path.endsWith("/live")) {
            live(request.response());
        } else if (path.endsWith("/big")) {
            request.response().end(Buffer.buffer("0123456789abcdef".repeat(256 * 1024)));
        } else if (path.endsWith("/hang-up")) {
            request.connection().close();
        } else if (path.endsWith("/hang-up-once") && !hungUp.getAndSet(true)) {
            request.connection().close();
        } else if (path.endsWith("/linked")) {
            request.response()
                    .setStatusCode(201)
                    .putHeader("Location", url() + "/api/items/7")
                    .putHeader("Link", "<" + url() + "/api/items?after=7>; rel=\"next\"")
                    .putHeader("Set-Cookie", "praxis-session=planted")
                    .end("{}");
        } else if (path.equals("/q/openapi")) {
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(openApi().toBuffer());
        } else {
            request.bodyHandler(body -> echo(request, body));
        }
    }

    private void health(HttpServerResponse response) {
        JsonObject check = new JsonObject().put("name", "Graceful Shutdown").put("status", stopping ? "DOWN" : "UP");
        response.setStatusCode(stopping ? 503 : 200)
                .end(new JsonObject().put("checks", new JsonArray().add(check)).toBuffer());
    }

    private static void echo(HttpServerRequest request, Buffer body) {
        JsonObject headers = new JsonObject();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("bodyLength", body.length())
                        .toBuffer());
    }

    /** The second event comes two seconds after the first. */
    private void events(HttpServerResponse response) {
        response.setChunked(true).putHeader("Content-Type", "text/event-stream").write("data: first\n\n");
        vertx.setTimer(2_000, id -> response.end("data: second\n\n"));
    }

    /** An event every 200 ms for as long as somebody listens. */
    private void live(HttpServerResponse response) {
        streams.incrementAndGet();
        response.setChunked(true).putHeader("Content-Type", "text/event-stream").write("data: ready\n\n");
        long timer = vertx.setPeriodic(200, id -> response.write("data: more\n\n"));
        response.closeHandler(closed -> {
            vertx.cancelTimer(timer);
            streams.decrementAndGet();
        });
    }

    private static JsonObject openApi() {
        return new JsonObject("""
                {"openapi": "3.1.0", "info": {"title": "Catalog", "version": "1"},
                 "paths": {
                   "/api/items": {"get": {"operationId": "list", "responses": {"200": {"description": "ok",
                     "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}},
                   "/internal": {"get": {"responses": {}}}},
                 "components": {"schemas": {"Page": {"type": "object"}}}}
                """);
    }
}
