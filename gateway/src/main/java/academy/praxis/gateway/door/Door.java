package academy.praxis.gateway.door;

import academy.praxis.gateway.http.Cors;
import academy.praxis.gateway.http.Peer;
import academy.praxis.gateway.http.Problem;
import academy.praxis.gateway.http.SecurityHeaders;
import academy.praxis.gateway.http.TraceContext;
import academy.praxis.gateway.limit.Allowances;
import academy.praxis.gateway.route.Exchange;
import academy.praxis.gateway.route.OpenStreams;
import academy.praxis.gateway.route.Route;
import academy.praxis.gateway.route.Routes;
import academy.praxis.gateway.session.Cookies;
import academy.praxis.gateway.session.Csrf;
import academy.praxis.gateway.session.Sessions;
import academy.praxis.gateway.session.Sessions.Active;
import academy.praxis.gateway.token.Caller;
import academy.praxis.gateway.token.TokenRejectedException;
import academy.praxis.gateway.token.Tokens;
import io.github.bucket4j.Bucket;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Where every request comes in, one instance per event loop: requests to the API are checked and passed on at once,
 * everything else is handed to the framework with the headers that pages need.
 */
final class Door implements Handler<HttpServerRequest> {

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final String BEARER = "Bearer ";
    /** Paths below {@code /api} that the gateway answers itself. */
    private static final Set<String> OWN = Set.of("/api/openapi", "/api/openapi.json", "/api/openapi.yaml");

    private final Vertx vertx;
    private final HttpClient client;
    private final HttpClient streamClient;
    private final Parts parts;

    /** What all doors share. */
    record Parts(
            Routes routes,
            OpenStreams streams,
            Tokens tokens,
            Sessions sessions,
            Cookies cookies,
            Csrf csrf,
            Allowances allowances,
            Cors cors,
            SecurityHeaders headers,
            Peer.Reader peers,
            Leaving leaving,
            Handler<HttpServerRequest> framework) {}

    Door(Vertx vertx, HttpClient client, HttpClient streamClient, Parts parts) {
        this.vertx = vertx;
        this.client = client;
        this.streamClient = streamClient;
        this.parts = parts;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String path = request.path();
        try {
            Peer peer = parts.peers().read(request);
            if (!parts.leaving().admits(request)) {
                refuse(request, Problem.stopping());
            } else if (path != null && path.startsWith("/api/") && !OWN.contains(path)) {
                api(request, path, peer);
            } else {
                page(request, path, peer);
            }
        } catch (RuntimeException e) {
            TraceContext trace = TraceContext.of(request.headers());
            LOG.errorf(e, "%s %s, trace %s", request.method(), parts.routes().shown(path), trace.traceId());
            Problem.internal().send(request.response(), path, trace.traceId());
        }
    }

    private void page(HttpServerRequest request, String path, Peer peer) {
        if (path == null || !Routes.unambiguous(path)) {
            refuse(request, Problem.malformedPath());
        } else if (path.equals("/q") || path.startsWith("/q/") || path.equals("/api")) {
            refuse(request, Problem.notFound());
        } else if (path.startsWith("/session/")
                && !mayAsk(request, parts.allowances().ofAddress(peer.address()))) {
            return;
        } else {
            if (!path.startsWith("/session/") || !parts.cors().preflight(request)) {
                parts.framework().handle(request);
            }
        }
    }

    private void api(HttpServerRequest request, String path, Peer peer) {
        if (!Routes.unambiguous(path)) {
            refuse(request, Problem.malformedPath());
            return;
        }
        if (parts.cors().preflight(request)) {
            return;
        }
        Route route = parts.routes().find(path);
        if (route == null) {
            refuse(request, Problem.notFound());
            return;
        }
        if (!route.isStream()) {
            parts.leaving().begins(request);
        }
        if (route.isOpenTo(request.method())) {
            forwardAnonymous(request, route, peer);
            return;
        }
        String authorization = request.getHeader("authorization");
        if (authorization != null) {
            bearer(request, route, peer, authorization);
            return;
        }
        String cookie = parts.cookies().session(request, peer.secure());
        if (cookie == null) {
            anonymous(request, peer, Problem.unauthenticated("Bring a session or a bearer token."));
            return;
        }
        session(request, route, peer, cookie);
    }

    private void bearer(HttpServerRequest request, Route route, Peer peer, String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            anonymous(request, peer, Problem.unauthenticated("Only bearer tokens are taken."));
            return;
        }
        String token = authorization.substring(BEARER.length()).strip();
        Caller known = parts.tokens().remembered(token);
        if (known != null) {
            forward(request, route, peer, known);
            return;
        }
        request.pause();
        later(
                parts.tokens().verify(token),
                request,
                caller -> forward(request, route, peer, caller),
                failure -> refused(request, peer, failure));
    }

    private void session(HttpServerRequest request, Route route, Peer peer, String cookie) {
        Active known = parts.sessions().remembered(cookie);
        if (known != null) {
            withSession(request, route, peer, cookie, known);
            return;
        }
        request.pause();
        later(
                parts.sessions().find(cookie),
                request,
                active -> withSession(request, route, peer, cookie, active),
                failure -> {
                    if (failure instanceof TokenRejectedException) {
                        parts.cookies().clear(request.response(), peer.secure());
                    }
                    refused(request, peer, failure);
                });
    }

    private void withSession(HttpServerRequest request, Route route, Peer peer, String cookie, Active active) {
        if (!parts.csrf().allows(request, peer, active)) {
            refuse(request, Problem.csrf("Send the header X-CSRF-Token with the token that /session/me gives."));
            return;
        }
        if (!active.cookie().equals(cookie)) {
            parts.cookies()
                    .set(
                            request.response(),
                            peer.secure(),
                            active.cookie(),
                            parts.sessions().csrfToken(active));
        }
        forward(request, route, peer, active.caller());
    }

    private void forward(HttpServerRequest request, Route route, Peer peer, Caller caller) {
        if (!admit(request, route, peer, caller.allowance())) {
            return;
        }
        if (route.isStream() && parts.leaving().isAnnounced()) {
            refuse(request, Problem.stopping());
        } else if (route.isStream()) {
            OpenStreams.Stream stream = parts.streams().of(caller);
            stream.run(exchange(request, route, peer, streamClient, caller.authorization(), stream::ended));
        } else {
            exchange(request, route, peer, client, caller.authorization(), () -> {})
                    .run();
        }
    }

    private void forwardAnonymous(HttpServerRequest request, Route route, Peer peer) {
        if (admit(request, route, peer, parts.allowances().ofAddress(peer.address()))) {
            exchange(request, route, peer, client, null, () -> {}).run();
        }
    }

    private boolean admit(HttpServerRequest request, Route route, Peer peer, Bucket allowance) {
        if (!mayAsk(request, allowance)) {
            return false;
        }
        if (tooLarge(request, route.maxBody())) {
            parts.headers().api(request.response().headers(), peer.secure());
            refuse(request, Problem.bodyTooLarge(route.maxBody()));
            closeSoon(request);
            return false;
        }
        return true;
    }

    private Exchange exchange(
            HttpServerRequest request,
            Route route,
            Peer peer,
            HttpClient connections,
            String authorization,
            Runnable ended) {
        return new Exchange(
                vertx,
                connections,
                request,
                route,
                peer,
                TraceContext.of(request.headers()),
                authorization,
                headers -> {
                    if (parts.routes().isPrinted(request.path())) {
                        parts.headers().printed(headers, peer.secure());
                    } else {
                        parts.headers().api(headers, peer.secure());
                    }
                    parts.cors().answer(request, headers);
                },
                ended);
    }

    private static boolean tooLarge(HttpServerRequest request, long limit) {
        String length = request.getHeader("content-length");
        if (length == null) {
            return false;
        }
        try {
            return Long.parseLong(length) > limit;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** The body that nobody reads is not waited for; the moment is for the answer to arrive. */
    private void closeSoon(HttpServerRequest request) {
        vertx.setTimer(500, id -> request.connection().close());
    }

    private boolean mayAsk(HttpServerRequest request, Bucket allowance) {
        if (allowance.tryConsume(1)) {
            return true;
        }
        refuse(request, Problem.tooManyRequests(Allowances.secondsUntilNext(allowance)));
        return false;
    }

    private void refused(HttpServerRequest request, Peer peer, Throwable failure) {
        if (failure instanceof TokenRejectedException rejected) {
            anonymous(request, peer, Problem.invalidToken(rejected.getMessage()));
        } else {
            // Not a warning: it would be one for each request. The reading of the keys warns once a minute.
            LOG.debugf("The identity provider cannot be asked: %s", failure.getMessage());
            refuse(request, Problem.dependencyUnavailable("identity provider"));
        }
    }

    /** Guessing costs: whoever is not known has only a small allowance. */
    private void anonymous(HttpServerRequest request, Peer peer, Problem problem) {
        if (mayAsk(request, parts.allowances().ofAddress(peer.address()))) {
            refuse(request, problem);
        }
    }

    private void refuse(HttpServerRequest request, Problem problem) {
        HttpServerResponse response = request.response();
        TraceContext trace = TraceContext.of(request.headers());
        if (!response.headers().contains("Content-Security-Policy")) {
            parts.headers().api(response.headers(), request.isSSL());
            parts.cors().answer(request, response.headers());
        }
        response.putHeader("X-Request-Id", trace.requestId());
        request.resume();
        problem.send(response, request.path(), trace.traceId());
    }

    /** Goes on when the future is done, on the request's own event loop. */
    private <T> void later(
            Future<T> future, HttpServerRequest request, Consumer<T> succeeded, Consumer<Throwable> failed) {
        Context context = vertx.getOrCreateContext();
        future.onComplete(done -> context.runOnContext(ignored -> {
            if (request.response().closed()) {
                return;
            }
            if (done.succeeded()) {
                succeeded.accept(done.result());
            } else {
                failed.accept(done.cause());
            }
        }));
    }
}
