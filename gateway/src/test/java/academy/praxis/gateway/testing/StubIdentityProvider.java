package academy.praxis.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * An identity provider whose keys, tokens and sessions a test can change at will, for what a real one does only after
 * minutes or never. Signing in there needs no password.
 */
public final class StubIdentityProvider {

    /** What a sign-in asked for, until its code is exchanged. */
    private record Asked(String challenge, String nonce) {}

    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final Map<String, String> sessionsByRefreshToken = new ConcurrentHashMap<>();
    private final List<RsaJsonWebKey> published = new CopyOnWriteArrayList<>();
    private final AtomicInteger renewals = new AtomicInteger();
    private final HttpServer server;
    private volatile RsaJsonWebKey key;
    private volatile int accessTokenSeconds = 300;
    private volatile boolean away;

    /** Starts on a free port. */
    public StubIdentityProvider(Vertx vertx) throws Exception {
        rotate();
        server = vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    /** The realm's URL. */
    public String issuer() {
        return "http://127.0.0.1:" + server.actualPort() + "/realms/praxis";
    }

    /** Signs with a new key from now on; the old ones stay published. */
    public RsaJsonWebKey rotate() throws JoseException {
        RsaJsonWebKey fresh = RsaJwkGenerator.generateJwk(2048);
        fresh.setKeyId(UUID.randomUUID().toString());
        fresh.setUse("sig");
        fresh.setAlgorithm("RS256");
        published.add(fresh);
        key = fresh;
        return fresh;
    }

    /** Publishes no key but the present one. */
    public void withdrawOldKeys() {
        published.removeIf(old -> old != key);
    }

    /** How long access tokens live from now on. */
    public void accessTokensLive(int seconds) {
        accessTokenSeconds = seconds;
    }

    /** Answers nothing but 503 from now on, or again as usual. */
    public void setAway(boolean away) {
        this.away = away;
    }

    /** Forgets all sessions: no refresh token is any good afterwards. */
    public void endAllSessions() {
        sessionsByRefreshToken.clear();
    }

    /** How many times a token was renewed. */
    public int renewals() {
        return renewals.get();
    }

    /** Can this session still get tokens? */
    public boolean knows(String session) {
        return sessionsByRefreshToken.containsValue(session);
    }

    /** Claims of a good access token; a test may spoil them before it {@linkplain #sign signs}. */
    public JwtClaims accessClaims(String sessionId) {
        JwtClaims claims = claims(accessTokenSeconds);
        claims.setAudience("praxis-api");
        claims.setClaim("sid", sessionId);
        claims.setClaim("member_id", "0190d9a0-0000-7000-8000-000000000001");
        claims.setClaim("name", "Amira Haddad");
        claims.setClaim("email", "amira.haddad@praxis.example");
        claims.setStringListClaim("groups", "learner", "admin");
        return claims;
    }

    /** A good access token. */
    public String accessToken() {
        return sign(accessClaims(UUID.randomUUID().toString()));
    }

    /** A logout token (OpenID Connect Back-Channel Logout 1.0) for one session. */
    public JwtClaims logoutClaims(String sessionId) {
        JwtClaims claims = claims(120);
        claims.setAudience("praxis-web");
        claims.setClaim("sid", sessionId);
        claims.setClaim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return claims;
    }

    private JwtClaims claims(int seconds) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setSubject("amira");
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(seconds / 60f);
        return claims;
    }

    /** Signs with the present key. */
    public String sign(JwtClaims claims) {
        return sign(claims, key);
    }

    /** Signs with any key. */
    public static String sign(JwtClaims claims, RsaJsonWebKey key) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(key.getPrivateKey());
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setAlgorithmHeaderValue("RS256");
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpServerRequest request) {
        if (away) {
            request.response().setStatusCode(503).end();
            return;
        }
        String path = request.path().substring("/realms/praxis".length());
        switch (path) {
            case "/.well-known/openid-configuration" -> json(request, discovery());
            case "/keys" ->
                json(request, new JsonObject(new JsonWebKeySet(published.toArray(JsonWebKey[]::new)).toJson()));
            case "/authorize" -> authorize(request);
            case "/token" -> request.setExpectMultipart(true).endHandler(end -> token(request));
            case "/revoke" ->
                request.setExpectMultipart(true).endHandler(end -> {
                    sessionsByRefreshToken.remove(request.getFormAttribute("token"));
                    request.response().end();
                });
            default -> request.response().setStatusCode(404).end();
        }
    }

    private JsonObject discovery() {
        return new JsonObject()
                .put("issuer", issuer())
                .put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token")
                .put("jwks_uri", issuer() + "/keys")
                .put("end_session_endpoint", issuer() + "/logout")
                .put("revocation_endpoint", issuer() + "/revoke");
    }

    private void authorize(HttpServerRequest request) {
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(request.getParam("code_challenge"), request.getParam("nonce")));
        String location = request.getParam("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(request.getParam("state"), StandardCharsets.UTF_8);
        request.response().setStatusCode(302).putHeader("Location", location).end();
    }

    private void token(HttpServerRequest request) {
        if ("refresh_token".equals(request.getFormAttribute("grant_type"))) {
            String refreshToken = request.getFormAttribute("refresh_token");
            String session = refreshToken == null ? null : sessionsByRefreshToken.get(refreshToken);
            if (session == null) {
                refuse(request);
                return;
            }
            renewals.incrementAndGet();
            json(
                    request,
                    new JsonObject()
                            .put("access_token", sign(accessClaims(session)))
                            .put("refresh_token", refreshToken)
                            .put("token_type", "Bearer"));
            return;
        }
        Asked asked = codes.remove(request.getFormAttribute("code"));
        if (asked == null || !asked.challenge().equals(challenge(request.getFormAttribute("code_verifier")))) {
            refuse(request);
            return;
        }
        String session = UUID.randomUUID().toString();
        String refreshToken = UUID.randomUUID().toString();
        sessionsByRefreshToken.put(refreshToken, session);
        JwtClaims id = claims(300);
        id.setAudience("praxis-web");
        id.setClaim("nonce", asked.nonce());
        id.setClaim("sid", session);
        json(
                request,
                new JsonObject()
                        .put("access_token", sign(accessClaims(session)))
                        .put("refresh_token", refreshToken)
                        .put("id_token", sign(id))
                        .put("expires_in", accessTokenSeconds)
                        .put("token_type", "Bearer"));
    }

    private static void refuse(HttpServerRequest request) {
        request.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("error", "invalid_grant").toBuffer());
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpServerRequest request, JsonObject body) {
        request.response().putHeader("Content-Type", "application/json").end(body.toBuffer());
    }
}
