package academy.praxis.gateway.http;

import academy.praxis.gateway.GatewayConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Lets configured front ends at other origins call the API with their credentials, and nobody else. */
@Singleton
public class Cors {

    private final Set<String> origins;

    Cors(GatewayConfig config) {
        origins = Set.copyOf(config.cors().origins().orElse(List.of()));
    }

    /** Is this one of the configured front ends? */
    public boolean allows(String origin) {
        return origin != null && origins.contains(origin);
    }

    /** Adds what a browser needs to hand the answer to a configured front end. */
    public void answer(HttpServerRequest request, MultiMap headers) {
        if (origins.isEmpty()) {
            return;
        }
        headers.add("Vary", "Origin");
        String origin = request.getHeader("origin");
        if (allows(origin)) {
            headers.set("Access-Control-Allow-Origin", origin);
            headers.set("Access-Control-Allow-Credentials", "true");
            headers.set("Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After, X-Request-Id");
        }
    }

    /** Answers a preflight request; false when the request is none. */
    public boolean preflight(HttpServerRequest request) {
        if (request.method() != HttpMethod.OPTIONS
                || request.getHeader("access-control-request-method") == null
                || request.getHeader("origin") == null) {
            return false;
        }
        var response = request.response().setStatusCode(204);
        answer(request, response.headers());
        if (allows(request.getHeader("origin"))) {
            response.putHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
            response.putHeader(
                    "Access-Control-Allow-Headers",
                    "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
                            + " Last-Event-ID, X-CSRF-Token, X-Request-Id, traceparent");
            response.putHeader("Access-Control-Max-Age", "600");
        }
        response.end();
        return true;
    }
}
