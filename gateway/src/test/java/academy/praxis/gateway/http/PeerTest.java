package academy.praxis.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeerTest {

    private final Vertx vertx = Vertx.vertx();

    /** What a reader that trusts these proxies makes of a request with forwarding headers, and what is left of them. */
    private record Read(Peer peer, MultiMap headers) {}

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Read read(List<String> trusted) throws Exception {
        CompletableFuture<Read> read = new CompletableFuture<>();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> {
                    read.complete(new Read(new Peer.Reader(trusted).read(request), request.headers()));
                    request.response().end();
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
        vertx.createHttpClient()
                .request(HttpMethod.GET, server.actualPort(), "127.0.0.1", "/")
                .onSuccess(PeerTest::forwarded);
        return read.get(5, TimeUnit.SECONDS);
    }

    private static void forwarded(HttpClientRequest request) {
        request.putHeader("Host", "inside:8080")
                .putHeader("X-Forwarded-For", "6.6.6.6, 9.9.9.9")
                .putHeader("X-Forwarded-Proto", "https")
                .putHeader("X-Forwarded-Host", "academy.example")
                .send();
    }

    @Test
    void anybodyIsTakenForWhatTheyAreAndTheirClaimsAreDropped() throws Exception {
        Read read = read(List.of());

        assertEquals(new Peer("127.0.0.1", "127.0.0.1", "http", "inside:8080"), read.peer());
        assertFalse(read.peer().secure());
        assertNull(read.headers().get("x-forwarded-for"));
        assertNull(read.headers().get("x-forwarded-host"));
    }

    @Test
    void aTrustedProxyIsBelieved() throws Exception {
        Peer expected = new Peer("9.9.9.9", "6.6.6.6, 9.9.9.9, 127.0.0.1", "https", "academy.example");

        assertEquals(expected, read(List.of("127.0.0.1")).peer());
        assertEquals(expected, read(List.of("10.0.0.0/8", "127.0.0.0/8")).peer());
        assertEquals(expected, read(List.of("*")).peer());
        assertTrue(expected.secure());
        assertEquals("https://academy.example", expected.origin());
    }

    @Test
    void aProxyFromAnotherNetworkIsNot() throws Exception {
        assertEquals("127.0.0.1", read(List.of("10.0.0.0/8")).peer().address());
    }

    @Test
    void whatIsNoNetworkIsSaidToBeNone() {
        assertThrows(IllegalArgumentException.class, () -> new Peer.Reader(List.of("10.0.0.0/99")));
    }
}
