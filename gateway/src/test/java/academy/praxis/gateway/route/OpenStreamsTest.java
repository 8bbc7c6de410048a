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
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams, at a service whose answers must begin within 300 ms. */
@QuarkusTest
@WithTestResource(StubAcademy.class)
class OpenStreamsTest {
    private static final String PATH = "/api/pairings/live";

    @Inject
    DoorServer door;

    private Browser browser;
    private final List<InputStream> opened = new ArrayList<>();

    @BeforeEach
    void nobodyListens() {
        browser = new Browser(door.port());
        await().until(() -> StubAcademy.service().streams() == 0);
    }

    @AfterEach
    void close() throws IOException {
        StubAcademy.provider().accessTokensLive(300);
        for (InputStream stream : opened) {
            stream.close();
        }
    }

    private BufferedReader listen(HttpRequest.Builder request) {
        HttpResponse<InputStream> response = browser.open(request);
        assertEquals(200, response.statusCode());
        opened.add(response.body());
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder as(JwtClaims claims) {
        return browser.to(PATH)
                .header("Authorization", "Bearer " + StubAcademy.provider().sign(claims));
    }

    private static void assertOpen(BufferedReader stream) throws IOException {
        assertTrue(stream.readLine().startsWith("data: "));
        assertEquals("", stream.readLine());
    }

    /** Reads on until there is nothing more. */
    private static void assertEnds(BufferedReader stream) {
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            try {
                return stream.readLine() == null;
            } catch (IOException cut) {
                return true;
            }
        });
        await("the service is rid of it").until(() -> StubAcademy.service().streams() == 0);
    }

    @Test
    void aStreamGoesOnForMuchLongerThanAnAnswerMayTakeToBegin() throws IOException {
        BufferedReader stream = listen(as(StubAcademy.provider().accessClaims("stream-1")));
        Instant opened = Instant.now();

        while (Instant.now().isBefore(opened.plusSeconds(2))) {
            assertOpen(stream);
        }

        assertEquals(1, StubAcademy.service().streams());
    }

    @Test
    void aStreamEndsAtTheServiceWhenItsClientGoesAway() throws IOException {
        listen(as(StubAcademy.provider().accessClaims("stream-2"))).readLine();
        assertEquals(1, StubAcademy.service().streams());

        opened.get(0).close();

        await().atMost(Duration.ofSeconds(5)).until(() -> StubAcademy.service().streams() == 0);
    }

    @Test
    void aStreamEndsWithTheSessionAndThoseOfOthersGoOn() throws IOException {
        BufferedReader other = listen(as(StubAcademy.provider().accessClaims("stream-3")));
        BufferedReader ending = listen(as(StubAcademy.provider().accessClaims("stream-4")));
        assertOpen(ending);
        assertOpen(other);

        HttpResponse<String> ended = browser.send(browser.to("/session/back-channel-logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token="
                        + StubAcademy.provider().sign(StubAcademy.provider().logoutClaims("stream-4")))));

        assertEquals(200, ended.statusCode());
        await().atMost(Duration.ofSeconds(5)).until(() -> StubAcademy.service().streams() == 1);
        assertOpen(other);
    }

    @Test
    void whoSignsOutInTheBrowserListensNoLonger() {
        browser.signIn();
        BufferedReader stream = listen(browser.to(PATH));
        String token = browser.me().getString("csrfToken");

        HttpResponse<String> left = browser.send(
                browser.to("/session/logout").header("X-CSRF-Token", token).POST(BodyPublishers.noBody()));

        assertFalse(new JsonObject(left.body()).getString("location").isEmpty());
        assertEnds(stream);
    }

    @Test
    void aStreamEndsWithItsTokenWhateverTheServiceThinks() {
        StubAcademy.provider().accessTokensLive(1);

        // And five seconds, by which the clocks of two machines may differ.
        assertEnds(listen(as(StubAcademy.provider().accessClaims("stream-5"))));
    }
}
