package academy.praxis.gateway.route;

import academy.praxis.gateway.http.Claims;
import academy.praxis.gateway.http.Peer;
import academy.praxis.gateway.http.Problem;
import academy.praxis.gateway.http.TraceContext;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** One request on its way to a service and back. */
public final class Exchange implements OriginRequestProvider, ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);
    /** Answers up to this size are passed on in one piece, which saves a flush and the pauses of a pipe. */
    private static final long ONE_PIECE = 64 * 1024;

    private static final CharSequence X_FORWARDED_FOR = HttpHeaders.createOptimized("x-forwarded-for");
    private static final CharSequence X_FORWARDED_PROTO = HttpHeaders.createOptimized("x-forwarded-proto");
    private static final CharSequence X_FORWARDED_HOST = HttpHeaders.createOptimized("x-forwarded-host");
    private static final CharSequence X_REQUEST_ID = HttpHeaders.createOptimized("x-request-id");
    private static final CharSequence IDEMPOTENCY_KEY = HttpHeaders.createOptimized("idempotency-key");
    private static final CharSequence TRACEPARENT = HttpHeaders.createOptimized("traceparent");
    private static final CharSequence PRIVATE = HttpHeaders.createOptimized("private, no-cache");

    private final Vertx vertx;
    private final HttpClient client;
    private final HttpServerRequest incoming;
    private final Route route;
    private final Peer peer;
    private final TraceContext trace;
    private final String authorization;
    private final Consumer<MultiMap> answerHeaders;
    private final Runnable ended;
    private final long started = System.nanoTime();
    private HttpClientRequest outgoing;
    private long timer = -1;
    private boolean repeated;
    private boolean exceeded;

    /**
     * An exchange with everything decided: who asks, where it goes, and which headers every answer gets.
     *
     * @param authorization what the service is told of who asks; null for nobody
     * @param ended called once the answer is out, or nobody wants it any more
     */
    public Exchange(
            Vertx vertx,
            HttpClient client,
            HttpServerRequest incoming,
            Route route,
            Peer peer,
            TraceContext trace,
            String authorization,
            Consumer<MultiMap> answerHeaders,
            Runnable ended) {
        this.vertx = vertx;
        this.client = client;
        this.incoming = incoming;
        this.route = route;
        this.peer = peer;
        this.trace = trace;
        this.authorization = authorization;
        this.answerHeaders = answerHeaders;
        this.ended = ended;
    }

    /** Starts it. */
    public void run() {
        HttpProxy.reverseProxy(OPTIONS, client)
                .origin(this)
                .addInterceptor(this)
                .handle(incoming);
    }

    /** Ends it in the middle, on both sides. */
    void cut() {
        if (outgoing != null) {
            outgoing.reset();
        }
        incoming.connection().close();
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        if (route.upstream().isStopping()) {
            return Future.failedFuture("It was told to stop");
        }
        return client.request(route.upstream().address()).onSuccess(request -> outgoing = request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        prepare(request);
        Promise<ProxyResponse> answered = Promise.promise();
        timer = vertx.setTimer(route.timeoutMillis(), id -> {
            timer = -1;
            if (answered.tryFail(new TimeoutException()) && outgoing != null) {
                outgoing.reset();
            }
        });
        send(context).onComplete(sent -> {
            boolean first = sent.succeeded() ? answered.tryComplete(sent.result()) : answered.tryFail(sent.cause());
            if (!first && sent.succeeded()) {
                sent.result().release();
            }
            if (timer != -1) {
                vertx.cancelTimer(timer);
            }
        });
        return answered.future().recover(failure -> Future.succeededFuture(problem(request, failure)));
    }

    private Future<ProxyResponse> send(ProxyContext context) {
        return context.sendRequest().recover(failure -> {
            // A kept connection that the service closed just now: asking again is safe where nothing can change.
            if (failure instanceof HttpClosedException
                    && !repeated
                    && context.request().getBody() == null) {
                repeated = true;
                return context.sendRequest();
            }
            return Future.failedFuture(failure);
        });
    }

    private void prepare(ProxyRequest request) {
        MultiMap headers = request.headers();
        removePrivate(headers);
        if (authorization == null) {
            headers.remove(HttpHeaders.AUTHORIZATION);
        } else {
            headers.set(HttpHeaders.AUTHORIZATION, authorization);
        }
        headers.set(X_FORWARDED_FOR, peer.forwardedFor());
        headers.set(X_FORWARDED_PROTO, peer.scheme());
        headers.set(X_FORWARDED_HOST, peer.host());
        headers.set(TRACEPARENT, trace.traceparent());
        headers.set(X_REQUEST_ID, trace.requestId());
        boolean chunked = headers.contains(HttpHeaders.TRANSFER_ENCODING);
        boolean safe = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (safe && !chunked && emptyBody(headers)) {
            request.setBody(null);
            incoming.resume();
        } else if (chunked) {
            request.setBody(Body.body(new LimitedBody(incoming, route.maxBody(), () -> exceeded = true), -1L));
        }
        if (incoming.getHeader(HttpHeaders.EXPECT) != null) {
            incoming.response().writeContinue();
        }
    }

    private static boolean emptyBody(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length == null || "0".equals(length);
    }

    private static void removePrivate(MultiMap headers) {
        List<String> remove = null;
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey();
            if (Claims.isPrivate(name)) {
                remove = remove == null ? new ArrayList<>(4) : remove;
                remove.add(name);
            } else if (name.equalsIgnoreCase("connection")) {
                // RFC 9110, section 7.6.1: what it names is meant for this hop only.
                for (String named : header.getValue().split(",")) {
                    if (!named.isBlank() && !hopByHop(named.strip())) {
                        remove = remove == null ? new ArrayList<>(4) : remove;
                        remove.add(named.strip());
                    }
                }
            }
        }
        if (remove != null) {
            remove.forEach(headers::remove);
        }
    }

    private ProxyResponse problem(ProxyRequest request, Throwable failure) {
        Problem problem;
        if (exceeded) {
            problem = Problem.bodyTooLarge(route.maxBody());
        } else if (failure instanceof TimeoutException) {
            problem = Problem.timeout(route.upstream().name());
        } else {
            problem = away();
        }
        if (!exceeded && !incoming.response().closed()) {
            LOG.warnf(
                    "%s %s: %s (%s), trace %s",
                    incoming.method(), route.shown(incoming.path()), problem.detail(), failure, trace.traceId());
        }
        ProxyResponse response = request.release().response();
        response.setStatusCode(problem.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(response::putHeader);
        response.setBody(Body.body(problem.body(incoming.path(), trace.traceId())));
        return response;
    }

    /**
     * The service is away. Whoever asked is invited to ask again only where that cannot do anything twice: the request never left, its method
     * is idempotent (RFC 9110, section 9.2.2), or it carries a key by which the service knows it again.
     */
    private Problem away() {
        HttpMethod method = incoming.method();
        boolean repeatable = outgoing == null
                || method != HttpMethod.POST && method != HttpMethod.PATCH
                || incoming.headers().contains(IDEMPOTENCY_KEY);
        String part = route.upstream().name();
        return repeatable ? Problem.dependencyUnavailable(part) : Problem.outcomeUnknown(part);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        return answer(context).onComplete(out -> ended.run());
    }

    private Future<Void> answer(ProxyContext context) {
        ProxyResponse answer = context.response();
        int status = answer.getStatusCode();
        route.upstream().count(status, started);
        if (answer.getBody() != null && answer.getBody().stream() instanceof HttpClientResponse body) {
            boolean bodyless = status == 204 || status == 304 || incoming.method() == HttpMethod.HEAD;
            long length = answer.getBody().length();
            if (bodyless || length >= 0 && length <= ONE_PIECE) {
                return inOnePiece(answer, body);
            }
        }
        streamed(answer.headers());
        return exceeded ? context.sendResponse().onComplete(sent -> closeSoon()) : context.sendResponse();
    }

    /** The rest of a body that nobody reads would keep the connection busy; the moment is for the answer to arrive. */
    private void closeSoon() {
        vertx.setTimer(500, id -> incoming.connection().close());
    }

    private Future<Void> inOnePiece(ProxyResponse answer, HttpClientResponse body) {
        Promise<Void> done = Promise.promise();
        HttpServerResponse response = incoming.response();
        body.body().onComplete(read -> {
            if (read.failed()) {
                answerHeaders.accept(response.headers());
                away().send(response, incoming.path(), trace.traceId());
            } else if (!response.closed()) {
                response.setStatusCode(answer.getStatusCode());
                MultiMap headers = response.headers();
                for (Map.Entry<String, String> header : answer.headers()) {
                    if (!hopByHop(header.getKey())) {
                        headers.add(header.getKey(), passed(header));
                    }
                }
                finish(headers);
                response.end(read.result());
            }
            done.complete();
        });
        body.resume();
        return done.future();
    }

    private void streamed(MultiMap headers) {
        List<String> remove = new ArrayList<>(4);
        for (Map.Entry<String, String> header : headers) {
            if (hopByHop(header.getKey())) {
                remove.add(header.getKey());
            }
        }
        remove.forEach(headers::remove);
        for (String name : List.of("location", "link")) {
            String value = headers.get(name);
            if (value != null) {
                headers.set(name, value.replace(route.upstream().base(), ""));
            }
        }
        finish(headers);
    }

    private void finish(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, PRIVATE);
        }
        headers.set(X_REQUEST_ID, trace.requestId());
        answerHeaders.accept(headers);
    }

    /** A service that names itself in a link means the gateway. */
    private String passed(Map.Entry<String, String> header) {
        String name = header.getKey();
        return name.equalsIgnoreCase("location") || name.equalsIgnoreCase("link")
                ? header.getValue().replace(route.upstream().base(), "")
                : header.getValue();
    }

    /** Headers of one hop (RFC 9110, section 7.6.1), and cookies: only the gateway sets those. */
    private static boolean hopByHop(String name) {
        switch (name.charAt(0) | 0x20) {
            case 'c':
                return name.equalsIgnoreCase("connection");
            case 'k':
                return name.equalsIgnoreCase("keep-alive");
            case 'p':
                return name.regionMatches(true, 0, "proxy-", 0, 6);
            case 's':
                return name.equalsIgnoreCase("set-cookie") || name.equalsIgnoreCase("server");
            case 't':
                return name.equalsIgnoreCase("te")
                        || name.equalsIgnoreCase("trailer")
                        || name.equalsIgnoreCase("transfer-encoding");
            case 'u':
                return name.equalsIgnoreCase("upgrade");
            default:
                return false;
        }
    }
}
