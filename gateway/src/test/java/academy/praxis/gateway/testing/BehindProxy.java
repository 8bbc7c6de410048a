package academy.praxis.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.Map;

/**
 * A gateway behind a reverse proxy at the address that the realm knows, in front of a stub service; the identity provider
 * is the real one that every test of the suite gets.
 */
public final class BehindProxy implements QuarkusTestResourceLifecycleManager {

    /** What stands in the address bar: the only place that the realm sends people back to. */
    public static final String PUBLIC_HOST = "localhost:8080";

    private Vertx vertx;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        try {
            StubService service = new StubService(vertx);
            return Map.of(
                    "praxis.gateway.http.port", "0",
                    "praxis.gateway.http.trusted-proxies", "127.0.0.0/8",
                    "praxis.gateway.session.key", "a-key-for-tests-that-is-long-enough-to-be-one",
                    "praxis.gateway.services.catalog.url", service.url());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
