package academy.praxis.gateway.health;

import academy.praxis.gateway.GatewayConfig;
import academy.praxis.gateway.http.Peer;
import academy.praxis.gateway.session.Cookies;
import academy.praxis.gateway.session.Sessions;
import academy.praxis.gateway.session.Sessions.Active;
import academy.praxis.gateway.token.Caller;
import academy.praxis.gateway.token.IdentityProvider;
import academy.praxis.gateway.token.Tokens;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/**
 * The health of the whole suite at {@code /health}: {@code up} with status 200 when every part is ready, {@code
 * degraded} with 503 otherwise. Which part is away is shown to administrators only.
 */
@Singleton
public class SuiteHealth {

    private static final String UP = "up";
    private static final String DOWN = "down";

    private final GatewayConfig config;
    private final WebClient client;
    private final IdentityProvider provider;
    private final Vertx vertx;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Cookies cookies;
    private final Peer.Reader peers;
    private volatile Seen seen;

    private record Seen(Map<String, String> parts, long at) {
        boolean allUp() {
            return parts.values().stream().allMatch(UP::equals);
        }
    }

    SuiteHealth(
            GatewayConfig config,
            Vertx vertx,
            IdentityProvider provider,
            Sessions sessions,
            Tokens tokens,
            Cookies cookies) {
        this.config = config;
        this.vertx = vertx;
        this.provider = provider;
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookies = cookies;
        this.peers = new Peer.Reader(config.http().trustedProxies().orElse(java.util.List.of()));
        this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout((int)
                        config.health().deadline().toMillis()));
    }

    void routes(@Observes Router router) {
        router.get("/health").handler(this::health);
    }

    private void health(RoutingContext context) {
        var loop = context.vertx().getOrCreateContext();
        look().onSuccess(found -> administrator(context)
                .onComplete(asked -> loop.runOnContext(ignored -> {
                    JsonObject body = new JsonObject().put("status", found.allUp() ? UP : "degraded");
                    if (asked.succeeded() && asked.result()) {
                        body.put("parts", new JsonObject(Map.copyOf(found.parts())));
                    }
                    context.response()
                            .setStatusCode(found.allUp() ? 200 : 503)
                            .putHeader("Content-Type", "application/json")
                            .putHeader("Cache-Control", "no-store")
                            .end(body.toBuffer());
                })));
    }

    private Future<Boolean> administrator(RoutingContext context) {
        String authorization = context.request().getHeader("authorization");
        if (authorization != null && authorization.startsWith("Bearer ")) {
            return tokens.verify(authorization.substring("Bearer ".length()).strip())
                    .map(SuiteHealth::isAdministrator);
        }
        String cookie =
                cookies.session(context.request(), peers.read(context.request()).secure());
        return cookie == null
                ? Future.succeededFuture(false)
                : sessions.find(cookie).map(Active::caller).map(SuiteHealth::isAdministrator);
    }

    private static boolean isAdministrator(Caller caller) {
        return caller.roles().contains("admin");
    }

    private Future<Seen> look() {
        Seen known = seen;
        if (known != null
                && System.nanoTime() - known.at() < config.health().remembered().toNanos()) {
            return Future.succeededFuture(known);
        }
        Map<String, Future<Void>> asked = new TreeMap<>();
        config.services().forEach((name, service) -> asked.put(name, ready(service)));
        asked.put("keycloak", within(provider.reachable()));
        return Future.join(asked.values().stream().toList()).transform(joined -> {
            Map<String, String> parts = new TreeMap<>();
            asked.forEach((name, answer) -> parts.put(name, answer.succeeded() ? UP : DOWN));
            seen = new Seen(parts, System.nanoTime());
            return Future.succeededFuture(seen);
        });
    }

    private Future<Void> ready(GatewayConfig.Service service) {
        return client.getAbs(service.managementUrl() + "/q/health/ready")
                .timeout(config.health().deadline().toMillis())
                .send()
                .compose(answer -> answer.statusCode() == 200
                        ? Future.succeededFuture()
                        : Future.failedFuture("answered " + answer.statusCode()));
    }

    private Future<Void> within(Future<Void> asked) {
        return Future.any(
                        asked,
                        vertx.timer(config.health().deadline().toMillis())
                                .compose(passed -> Future.<Void>failedFuture("too slow")))
                .mapEmpty();
    }
}
