package academy.praxis.gateway.http;

import academy.praxis.gateway.GatewayConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Gives everything that the framework serves the headers of a page. A filter and not the door sets them: a page that is
 * routed anew inside the framework, as the web app's own paths are, loses all headers and passes here again.
 */
@Singleton
public class Pages {

    private static final int BEFORE_ALL_OTHERS = 100_000;

    private final SecurityHeaders security;
    private final Cors cors;
    private final Peer.Reader peers;

    Pages(GatewayConfig config, SecurityHeaders security, Cors cors) {
        this.security = security;
        this.cors = cors;
        this.peers = new Peer.Reader(config.http().trustedProxies().orElse(List.of()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::protect, BEFORE_ALL_OTHERS);
    }

    private void protect(RoutingContext context) {
        MultiMap headers = context.response().headers();
        security.page(headers, peers.read(context.request()).secure());
        cors.answer(context.request(), headers);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (context.normalizedPath().startsWith("/assets/")) {
            // Files of the web app carry a hash of their content in the name, so they never change; one that is
            // missing today may be there tomorrow.
            context.addHeadersEndHandler(end -> {
                if (context.response().getStatusCode() == 200) {
                    headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
                }
            });
        }
        context.next();
    }
}
