package academy.praxis.gateway.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.gateway.testing.StubAcademy;
import academy.praxis.gateway.testing.StubIdentityProvider;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StubAcademy.class)
class DoorTest {

    @Inject
    DoorServer door;

    private final StubIdentityProvider provider = StubAcademy.provider();

    private RequestSpecification anybody() {
        return given().spec(new RequestSpecBuilder()
                        .setBaseUri("http://localhost:" + door.port())
                        .build())
                .urlEncodingEnabled(false);
    }

    private RequestSpecification with(String token) {
        return anybody().header("Authorization", "Bearer " + token);
    }

    @Test
    void aGoodTokenIsLetThrough() {
        with(provider.accessToken()).get("/api/items").then().statusCode(200).body("uri", is("/api/items"));
    }

    @Test
    void withoutAnythingOneIsAskedToSignIn() {
        anybody()
                .get("/api/items")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", is("Bearer"))
                .body("type", is("urn:praxis:problem:unauthenticated"))
                .body("instance", is("/api/items"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        JwtClaims claims = provider.accessClaims("s");
        claims.setExpirationTimeMinutesInTheFuture(-1);

        with(provider.sign(claims))
                .get("/api/items")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body("detail", is("The token has expired."));
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        JwtClaims claims = provider.accessClaims("s");
        claims.setAudience("praxis-web");

        with(provider.sign(claims))
                .get("/api/items")
                .then()
                .statusCode(401)
                .body("detail", is("The token is meant for somebody else."));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        JwtClaims claims = provider.accessClaims("s");
        claims.setIssuer("https://elsewhere.example");

        with(provider.sign(claims))
                .get("/api/items")
                .then()
                .statusCode(401)
                .body("detail", is("The token comes from an unknown issuer."));
    }

    @Test
    void aTokenSignedWithAKeyOfOnesOwnIsRefused() throws Exception {
        RsaJsonWebKey own = RsaJwkGenerator.generateJwk(2048);
        own.setKeyId("my-own");

        with(StubIdentityProvider.sign(provider.accessClaims("s"), own))
                .get("/api/items")
                .then()
                .statusCode(401)
                .body("detail", is("The token is signed with an unknown key."));
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        String token = provider.accessToken();
        String changed = token.substring(0, token.length() - 8) + "AAAAAAAA";

        with(changed).get("/api/items").then().statusCode(401).body("detail", is("The token cannot be verified."));
    }

    @Test
    void anUnsignedTokenIsRefused() {
        String[] parts = provider.accessToken().split("\\.");
        // {"alg":"none"}
        with("eyJhbGciOiJub25lIn0." + parts[1] + ".").get("/api/items").then().statusCode(401);
    }

    @Test
    void aPasswordInTheHeaderIsNotTaken() {
        anybody().header("Authorization", "Basic YTpi").get("/api/items").then().statusCode(401);
    }

    @Test
    void nothingAnswersInAnAreaThatNoServiceHas() {
        with(provider.accessToken())
                .get("/api/payroll")
                .then()
                .statusCode(404)
                .body("type", is("urn:praxis:problem:not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/openapi", "/q/metrics", "/q"})
    void whatTheServicesShowToOperatorsIsNotReachable(String path) {
        with(provider.accessToken()).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/items/../../q/openapi",
                "/api/items/%2e%2e/%2e%2e/q/openapi",
                "/api/items/..%2f..%2fq/openapi",
                "/api//items",
                "/api/items/..;/q/openapi",
                "/api/items/%252e%252e/q"
            })
    void aPathThatCouldMeanTwoThingsIsRefused(String path) throws Exception {
        int before = StubAcademy.service().calls();

        assertEquals(400, rawStatus(path));

        assertEquals(before, StubAcademy.service().calls(), "no service may see it");
    }

    /** Sent as it is: every HTTP client worth its name would tidy such a path up. */
    private int rawStatus(String path) throws Exception {
        try (var socket = new java.net.Socket("localhost", door.port())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + provider.accessToken() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    @Test
    void answersOfTheApiCannotBeFramedSniffedOrRunAsPages() {
        with(provider.accessToken())
                .get("/api/items")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", notNullValue())
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void whatIsPrintedHasStylesOfTheAcademyAndNeverAScript() {
        for (String path :
                List.of("/api/items/7/print", "/api/items/7", "/api/items/7/8/print", "/api/teams/7/print")) {
            String policy = with(provider.accessToken()).get(path).header("Content-Security-Policy");

            assertTrue(policy.startsWith("default-src 'none'; "), policy);
            assertTrue(policy.contains("frame-ancestors 'none'"), policy);
            assertFalse(policy.contains("script-src"), policy);
            assertEquals(path.equals("/api/items/7/print"), policy.contains("style-src 'self';"), path);
        }
    }

    @Test
    void pagesMayRunOnlyScriptsOfTheAcademy() {
        anybody()
                .get("/docs")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Frame-Options", "DENY");
    }

    /** An old service worker would keep a browser with an old app; hashed files alone may be kept, once they are there. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/sw.js", "/manifest.json", "/index.html", "/boot.js", "/icon-192.png", "/assets/missing.js"})
    void whatTheWebAppBeginsWithIsAskedForAnewEachTime(String path) {
        anybody()
                .get(path)
                .then()
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", containsString("default-src 'self'"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'gzip, deflate, br, zstd', br",
                "gzip, gzip",
                "'br;q=0, gzip;q=0.5', gzip",
                "identity, -",
                "zstd, -",
                "-, -"
            })
    void scriptsOfTheWebAppComeAsTheyLieCompressed(String accepts, String coding) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + door.port() + "/assets/sample-A1b2C3d4.js"));
        if (accepts != null) {
            request.header("Accept-Encoding", accepts);
        }

        HttpResponse<byte[]> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());

        assertEquals(200, answer.statusCode());
        assertEquals(Optional.ofNullable(coding), answer.headers().firstValue("Content-Encoding"));
        assertEquals(
                "text/javascript;charset=UTF-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(answer.headers().allValues("Vary").contains("accept-encoding"));
        assertEquals(
                "public, max-age=31536000, immutable",
                answer.headers().firstValue("Cache-Control").orElseThrow());
        String suffix = coding == null ? "" : coding.equals("br") ? ".br" : ".gz";
        try (InputStream file =
                getClass().getResourceAsStream("/META-INF/resources/assets/sample-A1b2C3d4.js" + suffix)) {
            assertArrayEquals(file.readAllBytes(), answer.body());
        }
    }

    @Test
    void thePagesHaveNoStyleInThemselvesButTheBrowserOfTheApi() {
        anybody().get("/boot.js").then().header("Content-Security-Policy", containsString("style-src 'self';"));
        anybody()
                .get("/docs")
                .then()
                .header("Content-Security-Policy", containsString("style-src 'self' 'unsafe-inline';"));
        anybody().get("/docsearch").then().header("Content-Security-Policy", containsString("style-src 'self';"));
    }

    @Test
    void aConfiguredFrontEndMayCallFromItsOrigin() {
        with(provider.accessToken())
                .header("Origin", "https://app.example")
                .get("/api/items")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://app.example")
                .header("Access-Control-Allow-Credentials", "true")
                .header("Vary", containsString("Origin"));
    }

    @Test
    void aConfiguredFrontEndMayAskBeforehand() {
        anybody()
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "PUT")
                .options("/api/items/1")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", containsString("PUT"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"));
    }

    @Test
    void anotherOriginIsNotLetIn() {
        anybody()
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "PUT")
                .options("/api/items/1")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void whoeverAsksTooOftenIsToldWhenToComeBack() throws Exception {
        JwtClaims claims = provider.accessClaims("greedy");
        claims.setSubject("greedy");
        String token = provider.sign(claims);
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + door.port() + "/api/items"))
                .header("Authorization", "Bearer " + token)
                .build();

        HttpResponse<String> last = null;
        for (int i = 0; i < 2_000 && (last == null || last.statusCode() == 200); i++) {
            last = client.send(request, HttpResponse.BodyHandlers.ofString());
        }

        assertEquals(429, last.statusCode());
        assertTrue(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()) >= 1);
        with(provider.accessToken()).get("/api/items").then().statusCode(equalTo(200));
    }
}
