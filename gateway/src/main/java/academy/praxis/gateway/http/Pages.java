package academy.praxis.gateway.http;

import academy.praxis.gateway.GatewayConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Gives everything that the framework serves the headers of a page. A filter and not the door sets them: a page that is
 * routed anew inside the framework, as the web app's own paths are, loses all headers and passes here again.
 */
@Singleton
public class Pages {

    private static final int BEFORE_ALL_OTHERS = 100_000;
    private static final String DOCS = "/docs";
    private static final String ASSETS = "/assets/";

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
        String path = context.normalizedPath();
        boolean secure = peers.read(context.request()).secure();
        if (path.equals(DOCS) || path.startsWith(DOCS + "/")) {
            security.docs(headers, secure);
        } else {
            security.page(headers, secure);
        }
        cors.answer(context.request(), headers);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (path.startsWith(ASSETS)) {
            asset(context, path);
        } else {
            context.next();
        }
    }

    private void asset(RoutingContext context, String path) {
        Optional<Coding> coding = Coding.best(context, path);
        if (coding.isPresent()) {
            context.reroute(coding.get().of(path));
            return;
        }
        // Files of the web app carry a hash of their content in the name, so they never change; one that is
        // missing today may be there tomorrow.
        context.addHeadersEndHandler(end -> {
            MultiMap headers = context.response().headers();
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (context.response().getStatusCode() < 300) {
                headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
                for (Coding each : Coding.values()) {
                    each.typeWithin(path)
                            .ifPresent(type -> headers.set(HttpHeaders.CONTENT_TYPE, type)
                                    .set(HttpHeaders.CONTENT_ENCODING, each.token()));
                }
            }
        });
        context.next();
    }
}
