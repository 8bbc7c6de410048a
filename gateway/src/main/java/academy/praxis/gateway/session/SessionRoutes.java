package academy.praxis.gateway.session;

import academy.praxis.gateway.GatewayConfig;
import academy.praxis.gateway.http.Peer;
import academy.praxis.gateway.http.Problem;
import academy.praxis.gateway.http.TraceContext;
import academy.praxis.gateway.token.Caller;
import academy.praxis.gateway.token.IdentityProvider;
import academy.praxis.gateway.token.TokenRejectedException;
import academy.praxis.gateway.token.Tokens;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Signing in and out, and who is signed in. */
@Singleton
public class SessionRoutes {

    private static final Logger LOG = Logger.getLogger(SessionRoutes.class);
    private static final long FORM_LIMIT = 32 * 1024;
    private static final String HOME = "/";

    private final GatewayConfig.Identity identity;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Cookies cookies;
    private final Csrf csrf;
    private final IdentityProvider provider;
    private final Peer.Reader peers;

    SessionRoutes(
            GatewayConfig config,
            Sessions sessions,
            Tokens tokens,
            Cookies cookies,
            Csrf csrf,
            IdentityProvider provider) {
        this.identity = config.identity();
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookies = cookies;
        this.csrf = csrf;
        this.provider = provider;
        this.peers = new Peer.Reader(config.http().trustedProxies().orElse(List.of()));
    }

    void routes(@Observes Router router) {
        BodyHandler form = BodyHandler.create(false).setBodyLimit(FORM_LIMIT);
        // Before the code flow begins, which the permission on this path sees to.
        router.get("/session/login").order(-10_000).handler(this::checkReturn);
        router.get("/session/login").handler(this::signedIn);
        router.get("/session/callback").handler(this::signedIn);
        router.get("/session/failed").handler(this::failed);
        router.get("/session/me").handler(this::me);
        router.post("/session/logout").handler(form).handler(this::logout);
        router.post("/session/back-channel-logout").handler(form).handler(this::endedElsewhere);
        router.route("/session/*").handler(context -> problem(context, Problem.notFound()));
        // The code flow cannot begin or end while the identity provider is away.
        router.route("/session/*").failureHandler(context -> {
            if (context.statusCode() == 500) {
                LOG.warnf("%s failed: %s", context.request().path(), context.failure());
                problem(context, Problem.dependencyUnavailable("identity provider"));
            } else {
                context.next();
            }
        });
    }

    private void checkReturn(RoutingContext context) {
        if (ReturnPath.of(context.request().getParam("return")).isEmpty()) {
            problem(context, Problem.invalid("'return' must be a path of the academy, such as /items."));
        } else {
            context.next();
        }
    }

    /** The code flow is through: its tokens move into a session of the gateway, and what it kept is thrown away. */
    private void signedIn(RoutingContext context) {
        SecurityIdentity user =
                context.user() instanceof QuarkusHttpUser quarkus ? quarkus.getSecurityIdentity() : null;
        AccessTokenCredential access = user == null ? null : user.getCredential(AccessTokenCredential.class);
        if (access == null) {
            redirect(context, "/session/failed");
            return;
        }
        String refresh = access.getRefreshToken() == null
                ? null
                : access.getRefreshToken().getToken();
        IdTokenCredential id = user.getCredential(IdTokenCredential.class);
        HttpServerRequest request = context.request();
        boolean secure = peer(context).secure();
        removeCodeFlowCookies(context);
        then(
                context,
                sessions.begin(access.getToken(), refresh, id == null ? null : id.getToken()),
                active -> {
                    cookies.set(context.response(), secure, active.cookie(), sessions.csrfToken(active));
                    redirect(context, ReturnPath.of(request.getParam("return")).orElse(HOME));
                },
                failure -> {
                    LOG.warnf("A sign-in brought tokens that are not accepted: %s", failure.getMessage());
                    redirect(context, "/session/failed");
                });
    }

    private static void removeCodeFlowCookies(RoutingContext context) {
        for (Cookie cookie : context.request().cookies()) {
            if (cookie.getName().startsWith("q_session")) {
                context.response()
                        .headers()
                        .add("Set-Cookie", cookie.getName() + "=; Max-Age=0; Path=/session; HttpOnly; SameSite=Lax");
            }
        }
    }

    private void failed(RoutingContext context) {
        redirect(context, "/?sign-in=failed");
    }

    private void me(RoutingContext context) {
        Peer peer = peer(context);
        String cookie = cookies.session(context.request(), peer.secure());
        if (cookie == null) {
            json(context, new JsonObject().put("authenticated", false));
            return;
        }
        then(
                context,
                sessions.find(cookie),
                active -> {
                    String token = sessions.csrfToken(active);
                    // Also for a session that has not changed: a page that lost the second cookie gets it back.
                    cookies.set(context.response(), peer.secure(), active.cookie(), token);
                    json(context, describe(active.caller()).put("csrfToken", token));
                },
                failure -> {
                    if (failure instanceof TokenRejectedException) {
                        cookies.clear(context.response(), peer.secure());
                        json(context, new JsonObject().put("authenticated", false));
                    } else {
                        problem(context, Problem.dependencyUnavailable("identity provider"));
                    }
                });
    }

    private static JsonObject describe(Caller caller) {
        return new JsonObject()
                .put("authenticated", true)
                .put("memberId", caller.memberId())
                .put("name", caller.name())
                .put("email", caller.email())
                .put("roles", new JsonArray(caller.roles()));
    }

    /**
     * Signs out here and says where to sign out at the identity provider: a form is sent there, a script gets the
     * address as {@code location}.
     */
    private void logout(RoutingContext context) {
        Peer peer = peer(context);
        String cookie = cookies.session(context.request(), peer.secure());
        if (cookie == null) {
            left(context, peer.origin() + HOME);
            return;
        }
        then(
                context,
                sessions.find(cookie),
                active -> {
                    String given = Optional.ofNullable(context.request().getFormAttribute("csrf"))
                            .orElseGet(() -> context.request().getHeader("x-csrf-token"));
                    if (!csrf.allows(context.request(), peer, active, given)) {
                        problem(context, Problem.csrf("Send the token that /session/me gives with the request."));
                        return;
                    }
                    leave(context, peer, active.cookie());
                },
                // A session that is over, or that cannot be looked up now, is at least forgotten by this browser.
                failure -> leave(context, peer, cookie));
    }

    private void leave(RoutingContext context, Peer peer, String cookie) {
        Optional<String> idToken = sessions.end(cookie);
        cookies.clear(context.response(), peer.secure());
        String home = peer.origin() + HOME;
        then(
                context,
                provider.endSession(),
                endSession -> left(context, endSession + query(idToken, home)),
                failure -> left(context, home));
    }

    private String query(Optional<String> idToken, String home) {
        return "?client_id=" + encode(identity.clientId()) + "&post_logout_redirect_uri=" + encode(home)
                + idToken.map(token -> "&id_token_hint=" + encode(token)).orElse("");
    }

    private static void left(RoutingContext context, String location) {
        String type = context.request().getHeader("content-type");
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            context.response()
                    .setStatusCode(303)
                    .putHeader("Location", location)
                    .end();
        } else {
            json(context, new JsonObject().put("location", location));
        }
    }

    private void endedElsewhere(RoutingContext context) {
        String token = context.request().getFormAttribute("logout_token");
        if (token == null) {
            problem(context, Problem.invalid("'logout_token' is missing."));
            return;
        }
        then(
                context,
                tokens.endSession(token),
                done -> context.response()
                        .putHeader("Cache-Control", "no-store")
                        .end(),
                failure -> problem(
                        context,
                        failure instanceof TokenRejectedException
                                ? Problem.invalid(failure.getMessage())
                                : Problem.dependencyUnavailable("identity provider")));
    }

    private Peer peer(RoutingContext context) {
        return peers.read(context.request());
    }

    private static <T> void then(
            RoutingContext context,
            Future<T> future,
            java.util.function.Consumer<T> succeeded,
            java.util.function.Consumer<Throwable> failed) {
        var loop = context.vertx().getOrCreateContext();
        future.onComplete(done -> loop.runOnContext(ignored -> {
            if (done.succeeded()) {
                succeeded.accept(done.result());
            } else {
                failed.accept(done.cause());
            }
        }));
    }

    private static void json(RoutingContext context, JsonObject body) {
        context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(body.toBuffer());
    }

    private static void problem(RoutingContext context, Problem problem) {
        problem.send(
                context.response(),
                context.request().path(),
                TraceContext.of(context.request().headers()).traceId());
    }

    private static void redirect(RoutingContext context, String location) {
        context.response()
                .setStatusCode(303)
                .putHeader("Location", location)
                .putHeader("Cache-Control", "no-store")
                .end();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
