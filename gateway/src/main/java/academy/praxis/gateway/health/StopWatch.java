package academy.praxis.gateway.health;

import academy.praxis.gateway.GatewayConfig;
import academy.praxis.gateway.route.Routes;
import academy.praxis.gateway.route.Upstream;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Asks each service now and then whether it was told to stop, and has nothing sent to it from then on, so that it meets its end with nothing
 * on the way to it. A service that is not ready for another reason goes on being asked: it knows best what it can still do.
 */
@Singleton
class StopWatch {
    /** The check that Quarkus adds to the readiness of an application. */
    private static final String CHECK = "Graceful Shutdown";

    private final GatewayConfig config;
    private final Routes routes;
    private final Vertx vertx;
    private final WebClient client;

    StopWatch(GatewayConfig config, Routes routes, Vertx vertx) {
        this.config = config;
        this.routes = routes;
        this.vertx = vertx;
        this.client = WebClient.create(
                vertx, new WebClientOptions().setKeepAlive(false).setConnectTimeout((int)
                                config.health().deadline().toMillis()));
    }

    void start(@Observes StartupEvent event) {
        config.health()
                .watch()
                .ifPresent(every -> vertx.setPeriodic(
                        every.toMillis(), id -> routes.upstreams().forEach(this::ask)));
    }

    private void ask(Upstream service) {
        client.getAbs(config.services().get(service.name()).managementUrl() + "/q/health/ready")
                .timeout(config.health().deadline().toMillis())
                .send()
                .onComplete(asked -> service.stopping(asked.succeeded() && saysThatItStops(asked.result())));
    }

    private static boolean saysThatItStops(HttpResponse<Buffer> answer) {
        try {
            return answer.statusCode() == 503
                    && answer.bodyAsJsonObject().getJsonArray("checks").stream()
                            .map(JsonObject.class::cast)
                            .anyMatch(check ->
                                    CHECK.equals(check.getString("name")) && "DOWN".equals(check.getString("status")));
        } catch (DecodeException | ClassCastException | NullPointerException other) {
            return false;
        }
    }
}
