package academy.praxis.gateway.door;

import academy.praxis.gateway.GatewayConfig;
import academy.praxis.gateway.http.Cors;
import academy.praxis.gateway.http.Peer;
import academy.praxis.gateway.http.SecurityHeaders;
import academy.praxis.gateway.limit.Allowances;
import academy.praxis.gateway.route.OpenStreams;
import academy.praxis.gateway.route.Routes;
import academy.praxis.gateway.session.Cookies;
import academy.praxis.gateway.session.Csrf;
import academy.praxis.gateway.session.Sessions;
import academy.praxis.gateway.token.Tokens;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Opens the public port: a server and a client on every event loop, so that a request and its answer never change
 * threads. Measured against the framework's own router, which costs a sixth of the throughput (docs/adr/0005).
 */
@Singleton
public class DoorServer {

    private static final Logger LOG = Logger.getLogger(DoorServer.class);

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Door.Parts parts;
    private final Leaving leaving = new Leaving();
    private final Duration delay;
    private final Duration timeout;
    private volatile int port;
    private String deployment;

    DoorServer(
            Vertx vertx,
            GatewayConfig config,
            Routes routes,
            OpenStreams streams,
            Tokens tokens,
            Sessions sessions,
            Cookies cookies,
            Csrf csrf,
            Allowances allowances,
            Cors cors,
            SecurityHeaders headers,
            @ConfigProperty(name = "quarkus.shutdown.delay") Duration delay,
            @ConfigProperty(name = "quarkus.shutdown.timeout") Duration timeout) {
        this.vertx = vertx;
        this.delay = delay;
        this.timeout = timeout;
        this.config = config;
        this.parts = new Door.Parts(
                routes,
                streams,
                tokens,
                sessions,
                cookies,
                csrf,
                allowances,
                cors,
                headers,
                new Peer.Reader(config.http().trustedProxies().orElse(List.of())),
                leaving,
                VertxHttpRecorder.getRootHandler());
    }

    /** The port that is open; 0 before the start. */
    public int port() {
        return port;
    }

    void start(@Observes StartupEvent event) throws Exception {
        int loops = Runtime.getRuntime().availableProcessors();
        deployment = vertx.deployVerticle(Loop::new, new DeploymentOptions().setInstances(loops))
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        LOG.infof("The academy is open at port %d, on %d event loops", port, loops);
    }

    void announce(@Observes ShutdownDelayInitiatedEvent event) {
        leaving.announce(delay);
        // They would never be over; whoever listens comes back, to another instance.
        parts.streams().endAll();
    }

    /** The framework does not see what is under way here, so it is waited for here. */
    void stop(@Observes ShutdownEvent event) throws Exception {
        if (deployment != null) {
            leaving.await(timeout);
            vertx.undeploy(deployment).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private final class Loop extends AbstractVerticle {

        private HttpServer server;

        @Override
        public void start(Promise<Void> started) {
            HttpServerOptions options = new HttpServerOptions()
                    .setHost(config.http().host())
                    .setPort(config.http().port())
                    .setMaxHeaderSize(config.http().maxHeaderSize())
                    // A question of ten thousand characters stands in the address.
                    .setMaxInitialLineLength(config.http().maxHeaderSize())
                    .setIdleTimeout((int) config.http().idleTimeout().toSeconds())
                    .setHttp2ClearTextEnabled(false)
                    .setTcpNoDelay(true);
            server = vertx.createHttpServer(options)
                    .requestHandler(new Door(vertx, client(connections()), client(config.streams()), parts));
            server.listen()
                    .onSuccess(open -> port = open.actualPort())
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private int connections() {
            return config.services().values().stream()
                    .mapToInt(GatewayConfig.Service::connections)
                    .max()
                    .orElse(256);
        }

        private HttpClient client(int connections) {
            return vertx.createHttpClient(
                    new HttpClientOptions()
                            .setConnectTimeout(2_000)
                            .setKeepAliveTimeout(55)
                            .setTcpNoDelay(true)
                            .setMaxWaitQueueSize(connections * 4),
                    new PoolOptions().setHttp1MaxSize(connections));
        }

        @Override
        public void stop(Promise<Void> stopped) {
            server.close().onComplete(stopped);
        }
    }
}
