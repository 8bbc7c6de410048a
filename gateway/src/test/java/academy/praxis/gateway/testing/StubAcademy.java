package academy.praxis.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** What stands around the gateway in its tests: a provider and a service that tests can steer, and one that is away. */
public final class StubAcademy implements QuarkusTestResourceLifecycleManager {

    private static volatile StubIdentityProvider provider;
    private static volatile StubService service;
    private Vertx vertx;

    /** The identity provider. */
    public static StubIdentityProvider provider() {
        return provider;
    }

    /** The service behind all areas but the community's, which is away. */
    public static StubService service() {
        return service;
    }

    /** After the engines that every test of the suite gets: a real identity provider is among them. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        try {
            provider = new StubIdentityProvider(vertx);
            service = new StubService(vertx);
            Map<String, String> config = new HashMap<>();
            for (String name : new String[] {"identity", "catalog", "mentoring", "performance"}) {
                config.put("praxis.gateway.services." + name + ".url", service.url());
                config.put("praxis.gateway.services." + name + ".management-url", service.url());
            }
            String away = "http://127.0.0.1:" + freePort();
            config.put("praxis.gateway.services.community.url", away);
            config.put("praxis.gateway.services.community.management-url", away);
            config.put("praxis.gateway.services.mentoring.timeout", "300ms");
            // The community's is away, so this one streams.
            config.put("praxis.gateway.stream-paths", "/api/pairings/live");
            config.put("praxis.gateway.http.port", "0");
            config.put("praxis.gateway.identity.issuer", provider.issuer());
            config.put("quarkus.oidc.auth-server-url", provider.issuer());
            config.put("praxis.gateway.identity.keys-refresh", "500ms");
            config.put("praxis.gateway.session.key", "a-key-for-tests-that-is-long-enough-to-be-one");
            config.put("praxis.gateway.cors.origins", "https://app.example");
            config.put("praxis.gateway.rate-limit.anonymous-burst", "100000");
            config.put("praxis.gateway.rate-limit.burst", "300");
            config.put("praxis.gateway.rate-limit.per-second", "20");
            config.put("praxis.gateway.health.remembered", "1ms");
            config.put("praxis.gateway.health.watch", "100ms");
            return config;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws java.io.IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
