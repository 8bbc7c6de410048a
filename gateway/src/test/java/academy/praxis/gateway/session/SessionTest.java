package academy.praxis.gateway.session;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.gateway.door.DoorServer;
import academy.praxis.gateway.testing.Browser;
import academy.praxis.gateway.testing.StubAcademy;
import academy.praxis.gateway.testing.StubIdentityProvider;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StubAcademy.class)
class SessionTest {

    @Inject
    DoorServer door;

    private final StubIdentityProvider provider = StubAcademy.provider();
    private Browser browser;

    @BeforeEach
    void browser() {
        browser = new Browser(door.port());
    }

    @AfterEach
    void providerAsUsual() {
        provider.setAway(false);
        provider.accessTokensLive(300);
    }

    private static void assertProblem(int status, String type, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals("urn:praxis:problem:" + type, new JsonObject(response.body()).getString("type"));
    }

    private int status(String path) {
        return browser.send(browser.to(path)).statusCode();
    }

    private String forwardedToken() {
        JsonObject seen = new JsonObject(browser.send(browser.to("/api/items")).body());
        return seen.getJsonObject("headers").getString("authorization").substring("Bearer ".length());
    }

    private String sessionAtProvider() throws Exception {
        return new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setDisableRequireSignature()
                .setSkipSignatureVerification()
                .build()
                .processToClaims(forwardedToken())
                .getClaimValueAsString("sid");
    }

    @Test
    void signingInLeadsBackToWhereOneWasAndTheTokenStaysOutOfTheBrowser() {
        HttpResponse<String> last = browser.follow("/session/login?return=%2Fitems%2F1%3Fq%3Da", "/items/1?q=a");

        assertEquals(303, last.statusCode());
        String setCookie = last.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("praxis-session="))
                .findFirst()
                .orElseThrow();
        assertTrue(setCookie.contains("HTTPOnly") && setCookie.contains("SameSite=Lax"), setCookie);
        assertFalse(
                browser.cookie("q_session").filter(value -> !value.isEmpty()).isPresent());
        assertEquals(200, status("/api/items"));
        JsonObject me = browser.me();
        assertTrue(me.getBoolean("authenticated"));
        assertEquals("Amira Haddad", me.getString("name"));
        assertEquals("0190d9a0-0000-7000-8000-000000000001", me.getString("memberId"));
        assertEquals(List.of("learner", "admin"), me.getJsonArray("roles").getList());
        assertEquals(browser.cookie("praxis-csrf").orElseThrow(), me.getString("csrfToken"));
    }

    @Test
    void whoeverIsNotSignedInIsTold() {
        assertFalse(browser.me().getBoolean("authenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "items", "/a\r\nSet-Cookie:x"})
    void signingInNeverLeadsToAnotherSite(String away) {
        String encoded = URLEncoder.encode(away, StandardCharsets.UTF_8);

        assertProblem(400, "validation", browser.send(browser.to("/session/login?return=" + encoded)));
    }

    @Test
    void aCallbackThatNobodyAskedForSignsNobodyIn() {
        browser.send(browser.to("/session/callback?code=stolen&state=made-up"));

        assertFalse(browser.me().getBoolean("authenticated"));
    }

    @Test
    void aCookieThatWasChangedIsNoSession() {
        browser.signIn();
        String cookie = browser.cookie(Cookies.SESSION).orElseThrow();
        char other = cookie.charAt(50) == 'A' ? 'B' : 'A';
        browser.plant(Cookies.SESSION, cookie.substring(0, 50) + other + cookie.substring(51));

        HttpResponse<String> response = browser.send(browser.to("/api/items"));

        assertProblem(401, "unauthenticated", response);
        assertTrue(
                response.headers().allValues("Set-Cookie").stream()
                        .anyMatch(cookieHeader ->
                                cookieHeader.startsWith("praxis-session=;") && cookieHeader.contains("Max-Age=0")),
                "the useless cookie is taken back");
    }

    @Test
    void changingSomethingNeedsTheCsrfToken() {
        browser.signIn();
        String token = browser.me().getString("csrfToken");

        HttpResponse<String> without = browser.send(browser.to("/api/items").POST(BodyPublishers.ofString("{}")));
        HttpResponse<String> with = browser.send(
                browser.to("/api/items").header("X-CSRF-Token", token).POST(BodyPublishers.ofString("{}")));

        assertProblem(403, "csrf", without);
        assertEquals(200, with.statusCode());
    }

    @Test
    void theCsrfTokenOfAnotherSessionIsOfNoUse() {
        browser.signIn();
        String token = new Browser(door.port()).signIn().me().getString("csrfToken");

        assertProblem(
                403,
                "csrf",
                browser.send(
                        browser.to("/api/items").header("X-CSRF-Token", token).POST(BodyPublishers.ofString("{}"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site"})
    void anotherSiteCannotChangeAnythingEvenWithTheToken(String header) {
        browser.signIn();
        String token = browser.me().getString("csrfToken");
        String[] parts = header.split(": ");

        assertProblem(
                403,
                "csrf",
                browser.send(browser.to("/api/items")
                        .header("X-CSRF-Token", token)
                        .header(parts[0], parts[1])
                        .POST(BodyPublishers.ofString("{}"))));
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() throws Exception {
        browser.signIn();
        String session = sessionAtProvider();
        String stolen = browser.cookie(Cookies.SESSION).orElseThrow();
        String token = browser.me().getString("csrfToken");

        HttpResponse<String> response = browser.send(
                browser.to("/session/logout").header("X-CSRF-Token", token).POST(BodyPublishers.noBody()));

        String location = new JsonObject(response.body()).getString("location");
        assertTrue(location.startsWith(provider.issuer() + "/logout?client_id=praxis-web&post_logout"), location);
        assertTrue(location.contains("&id_token_hint="), location);
        assertFalse(browser.me().getBoolean("authenticated"));
        await("the refresh token is revoked").until(() -> !provider.knows(session));
        HttpResponse<String> copy = new Browser(door.port())
                .send(browser.to("/api/items").header("Cookie", Cookies.SESSION + "=" + stolen));
        assertEquals(401, copy.statusCode(), "a copy of the cookie is of no use either");
    }

    @Test
    void signingOutNeedsTheCsrfToken() {
        browser.signIn();

        assertProblem(403, "csrf", browser.send(browser.to("/session/logout").POST(BodyPublishers.noBody())));

        assertTrue(browser.me().getBoolean("authenticated"));
    }

    @Test
    void aFormIsSentOnToTheProviderToSignOut() {
        browser.signIn();
        String token = browser.me().getString("csrfToken");

        HttpResponse<String> response = browser.send(browser.to("/session/logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("csrf=" + token)));

        assertEquals(303, response.statusCode());
        assertTrue(response.headers().firstValue("Location").orElseThrow().startsWith(provider.issuer() + "/logout"));
    }

    private HttpResponse<String> endElsewhere(JwtClaims logoutClaims) {
        return browser.send(browser.to("/session/back-channel-logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + provider.sign(logoutClaims))));
    }

    @Test
    void aSessionEndedAtTheProviderEndsHereAtOnce() throws Exception {
        browser.signIn();
        String session = sessionAtProvider();
        Browser other = new Browser(door.port()).signIn();

        assertEquals(200, endElsewhere(provider.logoutClaims(session)).statusCode());

        assertEquals(401, status("/api/items"));
        assertFalse(browser.me().getBoolean("authenticated"));
        assertTrue(other.me().getBoolean("authenticated"), "other sessions go on");
    }

    @Test
    void aBearerTokenOfAnEndedSessionIsRefusedToo() throws Exception {
        JwtClaims claims = provider.accessClaims("mobile-1");
        String authorization = "Bearer " + provider.sign(claims);
        assertEquals(
                200,
                browser.send(browser.to("/api/items").header("Authorization", authorization))
                        .statusCode());

        endElsewhere(provider.logoutClaims("mobile-1"));

        assertEquals(
                401,
                browser.send(browser.to("/api/items").header("Authorization", authorization))
                        .statusCode());
    }

    @Test
    void onlyALogoutTokenEndsASession() throws Exception {
        browser.signIn();
        String session = sessionAtProvider();
        JwtClaims noEvent = provider.logoutClaims(session);
        noEvent.unsetClaim("events");
        JwtClaims withNonce = provider.logoutClaims(session);
        withNonce.setClaim("nonce", "n");
        JwtClaims forSomebodyElse = provider.logoutClaims(session);
        forSomebodyElse.setAudience("praxis-mobile");

        assertProblem(400, "validation", endElsewhere(noEvent));
        assertProblem(400, "validation", endElsewhere(withNonce));
        assertProblem(400, "validation", endElsewhere(forSomebodyElse));
        assertProblem(
                400,
                "validation",
                browser.send(browser.to("/session/back-channel-logout")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("logout_token=made-up"))));

        assertEquals(200, status("/api/items"));
    }

    @Test
    void aTokenNearItsEndIsRenewedOnceForAllThatWait() {
        // Shorter than what 'renew before' asks for, so that the first request renews.
        provider.accessTokensLive(20);
        browser.signIn();
        String before = browser.cookie(Cookies.SESSION).orElseThrow();
        provider.accessTokensLive(300);
        int renewals = provider.renewals();

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> new Browser(door.port())
                        .send(browser.to("/api/items").header("Cookie", Cookies.SESSION + "=" + before))
                        .statusCode()))
                .toList();

        answers.forEach(answer -> assertEquals(200, answer.join()));
        assertEquals(renewals + 1, provider.renewals());
        assertEquals(200, status("/api/items"));
        assertNotEquals(before, browser.cookie(Cookies.SESSION).orElseThrow(), "the browser gets the renewed session");
    }

    @Test
    void aSessionWhoseTokenHasExpiredIsRenewed() {
        provider.accessTokensLive(-10);
        JsonObject signedOut = browser.signIn().me();
        assertFalse(signedOut.getBoolean("authenticated"), "a token that is over already begins no session");

        provider.accessTokensLive(1);
        browser.signIn();
        provider.accessTokensLive(300);
        await().pollDelay(Duration.ofSeconds(7)).until(() -> true);

        assertEquals(200, status("/api/items"));
    }

    @Test
    void aSessionThatTheProviderHasForgottenIsOverWithItsToken() {
        provider.accessTokensLive(20);
        browser.signIn();
        provider.endAllSessions();

        assertEquals(401, status("/api/items"));
        assertFalse(browser.me().getBoolean("authenticated"));
    }

    @Test
    void whileTheProviderIsAwayAGoodTokenStaysInUse() {
        provider.accessTokensLive(20);
        browser.signIn();
        provider.setAway(true);

        assertEquals(200, status("/api/items"));
    }
}
