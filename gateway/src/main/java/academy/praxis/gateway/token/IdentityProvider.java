package academy.praxis.gateway.token;

import academy.praxis.gateway.GatewayConfig;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;

/** The identity provider's endpoints (OpenID Connect Discovery 1.0), called with the gateway's own client. */
@Singleton
public class IdentityProvider {

    private static final long DEADLINE = 5_000;

    private final GatewayConfig.Identity config;
    private final WebClient client;
    private final AtomicReference<Endpoints> known = new AtomicReference<>();

    /** What discovery says. */
    record Endpoints(String token, String keys, String endSession, String revocation) {}

    /**
     * New tokens of a session.
     *
     * @param access access token
     * @param refresh refresh token
     * @param id ID token; null when none came
     */
    public record Tokens(String access, String refresh, String id) {}

    /** The provider said no: the session there is over. */
    public static final class SessionOverException extends Exception {
        SessionOverException() {
            super("The identity provider has ended the session", null, false, false);
        }
    }

    IdentityProvider(GatewayConfig config, Vertx vertx) {
        this.config = config.identity();
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout(2_000)
                        .setKeepAliveTimeout(10)
                        .setUserAgent("praxis-gateway"));
    }

    /** The document with the signing keys (JWKS, RFC 7517). */
    public Future<String> keys() {
        return endpoints()
                .compose(endpoints ->
                        client.getAbs(endpoints.keys()).timeout(DEADLINE).send())
                .compose(answer -> answer.statusCode() == 200
                        ? Future.succeededFuture(answer.bodyAsString())
                        : Future.failedFuture("Keys answered " + answer.statusCode()));
    }

    /** Asks for new tokens (RFC 6749, section 6); fails with {@link SessionOverException} when there will be none. */
    public Future<Tokens> renew(String refreshToken) {
        MultiMap form = form().add("grant_type", "refresh_token").add("refresh_token", refreshToken);
        return endpoints()
                .compose(endpoints ->
                        client.postAbs(endpoints.token()).timeout(DEADLINE).sendForm(form))
                .compose(answer -> tokens(answer, refreshToken));
    }

    private static Future<Tokens> tokens(HttpResponse<?> answer, String refreshToken) {
        if (answer.statusCode() == 400 || answer.statusCode() == 401) {
            return Future.failedFuture(new SessionOverException());
        }
        if (answer.statusCode() != 200) {
            return Future.failedFuture("The token endpoint answered " + answer.statusCode());
        }
        JsonObject body = answer.bodyAsJsonObject();
        return Future.succeededFuture(new Tokens(
                body.getString("access_token"),
                body.getString("refresh_token", refreshToken),
                body.getString("id_token")));
    }

    /** Makes a refresh token useless (RFC 7009). */
    public Future<Void> revoke(String refreshToken) {
        MultiMap form = form().add("token", refreshToken).add("token_type_hint", "refresh_token");
        return endpoints()
                .compose(endpoints -> endpoints.revocation() == null
                        ? Future.succeededFuture()
                        : client.postAbs(endpoints.revocation())
                                .timeout(DEADLINE)
                                .sendForm(form)
                                .mapEmpty());
    }

    /** Where a browser signs out at the identity provider (OpenID Connect RP-Initiated Logout 1.0). */
    public Future<String> endSession() {
        return endpoints().map(Endpoints::endSession);
    }

    private MultiMap form() {
        return MultiMap.caseInsensitiveMultiMap()
                .add("client_id", config.clientId())
                .add("client_secret", config.clientSecret());
    }

    private Future<Endpoints> endpoints() {
        Endpoints endpoints = known.get();
        return endpoints != null ? Future.succeededFuture(endpoints) : discover();
    }

    /** Reads the provider's description anew; fails when it is away. */
    public Future<Void> reachable() {
        return discover().mapEmpty();
    }

    private Future<Endpoints> discover() {
        return client.getAbs(config.serverUrl() + "/.well-known/openid-configuration")
                .timeout(DEADLINE)
                .send()
                .compose(answer -> {
                    if (answer.statusCode() != 200) {
                        return Future.failedFuture("Discovery answered " + answer.statusCode());
                    }
                    JsonObject body = answer.bodyAsJsonObject();
                    Endpoints endpoints = new Endpoints(
                            body.getString("token_endpoint"),
                            body.getString("jwks_uri"),
                            body.getString("end_session_endpoint"),
                            body.getString("revocation_endpoint"));
                    known.set(endpoints);
                    return Future.succeededFuture(endpoints);
                });
    }
}
