package academy.praxis.gateway.route;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.gateway.door.DoorServer;
import academy.praxis.gateway.testing.Browser;
import academy.praxis.gateway.testing.StubAcademy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StubAcademy.class)
class ExchangeTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @Inject
    DoorServer door;

    private Browser client;

    @BeforeEach
    void client() {
        client = new Browser(door.port());
    }

    private HttpRequest.Builder to(String path) {
        return client.to(path)
                .header("Authorization", "Bearer " + StubAcademy.provider().accessToken());
    }

    private HttpResponse<String> post(String path, BodyPublisher body) {
        return client.send(to(path).POST(body.publisher()));
    }

    /** Either of a known length, or chunked. */
    private record BodyPublisher(HttpRequest.BodyPublisher publisher) {
        static BodyPublisher known(int bytes) {
            return new BodyPublisher(BodyPublishers.ofByteArray(new byte[bytes]));
        }

        static BodyPublisher chunked(int bytes) {
            return new BodyPublisher(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])));
        }
    }

    private static void assertProblem(int status, String type, HttpResponse<String> response) {
        assertEquals(status, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("urn:praxis:problem:" + type, new JsonObject(response.body()).getString("type"));
    }

    @Test
    void aServiceLearnsWhereARequestComesFromAndNothingThatAClientClaims() {
        HttpResponse<String> response = client.send(to("/api/items?q=a%20b")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-User", "admin")
                .header("X-Real-IP", "1.2.3.4")
                .header("Forwarded", "for=1.2.3.4")
                .header("Remote-User", "admin")
                .header("Cookie", "praxis-session=secret; other=1")
                .header("X-CSRF-Token", "secret")
                .header("If-None-Match", "\"1\""));

        JsonObject seen = new JsonObject(response.body());
        JsonObject headers = seen.getJsonObject("headers");
        assertEquals("/api/items?q=a%20b", seen.getString("uri"));
        assertEquals("127.0.0.1", headers.getString("x-forwarded-for"));
        assertEquals("http", headers.getString("x-forwarded-proto"));
        assertEquals("localhost:" + door.port(), headers.getString("x-forwarded-host"));
        assertEquals("\"1\"", headers.getString("if-none-match"));
        assertTrue(headers.getString("authorization").startsWith("Bearer "));
        for (String kept :
                new String[] {"x-forwarded-user", "x-real-ip", "forwarded", "remote-user", "cookie", "x-csrf-token"}) {
            assertFalse(headers.containsKey(kept), kept);
        }
    }

    @Test
    void aTraceIsPassedOn() {
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        HttpResponse<String> response =
                client.send(to("/api/items").header("traceparent", traceparent).header("X-Request-Id", "my-1"));

        JsonObject headers = new JsonObject(response.body()).getJsonObject("headers");
        assertEquals(traceparent, headers.getString("traceparent"));
        assertEquals("my-1", headers.getString("x-request-id"));
        assertEquals("my-1", response.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void aTraceIsStartedWhereThereIsNone() {
        HttpResponse<String> response = client.send(to("/api/items").header("traceparent", "nonsense"));

        String traceparent =
                new JsonObject(response.body()).getJsonObject("headers").getString("traceparent");
        assertTrue(traceparent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"), traceparent);
        assertEquals(
                traceparent.substring(3, 35),
                response.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void aServiceThatNamesItselfMeansTheGatewayAndCannotPlantACookie() {
        HttpResponse<String> response = post("/api/items/linked", BodyPublisher.known(2));

        assertEquals(201, response.statusCode());
        assertEquals("/api/items/7", response.headers().firstValue("Location").orElseThrow());
        assertEquals(
                "</api/items?after=7>; rel=\"next\"",
                response.headers().firstValue("Link").orElseThrow());
        assertTrue(response.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void operatorsReachEachServiceByItsName() {
        assertEquals(
                200, client.send(to("/api/operations/catalog/dead-letters")).statusCode());
        assertProblem(404, "not-found", client.send(to("/api/operations/payroll/dead-letters")));
    }

    @Test
    void aBodyReachesTheService() {
        HttpResponse<String> known = post("/api/items", BodyPublisher.known(MEBIBYTE));
        HttpResponse<String> chunked = post("/api/items", BodyPublisher.chunked(MEBIBYTE));

        assertEquals(MEBIBYTE, new JsonObject(known.body()).getInteger("bodyLength"));
        assertEquals(MEBIBYTE, new JsonObject(chunked.body()).getInteger("bodyLength"));
    }

    @Test
    void aBodyThatIsSaidToBeTooLargeIsRefusedAtOnce() {
        int before = StubAcademy.service().calls();

        assertProblem(413, "body-too-large", post("/api/items", BodyPublisher.known(MEBIBYTE + 1)));

        assertEquals(before, StubAcademy.service().calls());
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() {
        assertProblem(413, "body-too-large", post("/api/items", BodyPublisher.chunked(2 * MEBIBYTE)));
    }

    @Test
    void anUploadMayBeLarger() {
        HttpResponse<String> response = post("/api/outcomes/1/observations/import", BodyPublisher.known(8 * MEBIBYTE));

        assertEquals(8 * MEBIBYTE, new JsonObject(response.body()).getInteger("bodyLength"));
    }

    @Test
    void aLargeAnswerComesWhole() {
        HttpResponse<String> response = client.send(to("/api/items/big"));

        assertEquals(4 * MEBIBYTE, response.body().length());
        assertTrue(response.body().endsWith("cdef"));
    }

    @Test
    void anEventArrivesBeforeTheNextOneIsSent() throws Exception {
        Instant asked = Instant.now();

        try (BufferedReader events = new BufferedReader(
                new InputStreamReader(client.open(to("/api/items/events")).body(), StandardCharsets.UTF_8))) {
            assertEquals("data: first", events.readLine());
            Duration first = Duration.between(asked, Instant.now());
            assertTrue(first.toMillis() < 1_900, "the first event took " + first);
            assertEquals("", events.readLine());
            assertEquals("data: second", events.readLine());
        }
    }

    @Test
    void aServiceThatTakesTooLongIsNotWaitedFor() {
        HttpResponse<String> response = client.send(to("/api/mentor-profiles/slow"));

        assertProblem(504, "timeout", response);
    }

    @Test
    void aServiceThatIsAwayIsSaidToBeAway() {
        HttpResponse<String> response = client.send(to("/api/posts"));

        assertProblem(503, "dependency-unavailable", response);
        assertTrue(response.headers().firstValue("Retry-After").isPresent());
        assertTrue(response.body().contains("'community'"));
    }

    @Test
    void aServiceThatHangsUpIsAskedOnceMoreWhenNothingCanChange() {
        // Connections that other tests had closed are out of the pool by then, so that this one meets a good one.
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);

        assertEquals(200, client.send(to("/api/items/hang-up-once")).statusCode());
    }

    @Test
    void aServiceThatHangsUpIsNotAskedAgainToChangeSomething() {
        int before = StubAcademy.service().calls();

        HttpResponse<String> response = post("/api/items/hang-up", BodyPublisher.known(2));

        assertProblem(502, "outcome-unknown", response);
        assertTrue(response.headers().firstValue("Retry-After").isEmpty());
        assertEquals(before + 1, StubAcademy.service().calls());
    }

    @Test
    void whoCanBeKnownAgainOrCannotDoAnythingTwiceIsInvitedToAskAgain() {
        var body = BodyPublishers.ofString("{}");
        HttpResponse<String> keyed = client.send(
                to("/api/items/hang-up").header("Idempotency-Key", "one").POST(body));
        HttpResponse<String> replaced = client.send(to("/api/items/hang-up").PUT(body));
        HttpResponse<String> patched = client.send(to("/api/items/hang-up").method("PATCH", body));

        assertProblem(503, "dependency-unavailable", keyed);
        assertTrue(keyed.headers().firstValue("Retry-After").isPresent());
        assertProblem(503, "dependency-unavailable", replaced);
        assertTrue(replaced.headers().firstValue("Retry-After").isPresent());
        assertProblem(502, "outcome-unknown", patched);
    }

    @Test
    void nothingIsSentToAServiceThatWasToldToStop() {
        StubAcademy.service().stopping(true);
        try {
            await().until(() -> post("/api/items", BodyPublisher.known(2)).statusCode() == 503);
            int before = StubAcademy.service().calls();

            HttpResponse<String> response = post("/api/items", BodyPublisher.known(2));

            assertProblem(503, "dependency-unavailable", response);
            assertTrue(response.headers().firstValue("Retry-After").isPresent());
            assertEquals(before, StubAcademy.service().calls());
        } finally {
            StubAcademy.service().stopping(false);
            await().until(() -> post("/api/items", BodyPublisher.known(2)).statusCode() == 200);
        }
    }

    @Test
    void theHeadOfAnAnswerCanBeAskedForAlone() {
        HttpResponse<String> response = client.send(to("/api/items").method("HEAD", BodyPublishers.noBody()));

        assertEquals(200, response.statusCode());
        assertEquals("", response.body());
    }
}
