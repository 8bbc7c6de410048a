package academy.praxis.gateway.session;

import academy.praxis.gateway.GatewayConfig;
import academy.praxis.gateway.token.Caller;
import academy.praxis.gateway.token.IdentityProvider;
import academy.praxis.gateway.token.IdentityProvider.SessionOverException;
import academy.praxis.gateway.token.TokenRejectedException;
import academy.praxis.gateway.token.Tokens;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/**
 * Browser sessions. A session lives in its cookie alone, so any replica can serve it and a restart ends none; what was
 * opened once is remembered, and an access token near its end is renewed by one request for all that wait.
 */
@Singleton
public class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);
    /** Browsers drop cookies over 4096 bytes, name and attributes included. */
    private static final int LARGEST_COOKIE = 3_900;

    private final GatewayConfig.Session config;
    private final SessionSeal seal;
    private final Tokens tokens;
    private final IdentityProvider provider;
    private final Cache<String, Opened> remembered;
    private final ConcurrentMap<String, Future<Opened>> renewals = new ConcurrentHashMap<>();

    /** A session, and the cookie that holds it as it is now. */
    private record Opened(String cookie, BrowserSession session) {}

    /**
     * A session in use.
     *
     * @param caller whom it speaks for
     * @param cookie the cookie's value as it should be now
     * @param id what its CSRF token is bound to
     */
    public record Active(Caller caller, String cookie, String id) {}

    Sessions(GatewayConfig gateway, Tokens tokens, IdentityProvider provider) {
        this.config = gateway.session();
        this.seal = new SessionSeal(config.key(), config.previousKeys().orElse(List.of()));
        this.tokens = tokens;
        this.provider = provider;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterWrite(Duration.ofMinutes(10))
                .build();
    }

    /** Begins a session with the tokens of a sign-in; gives its cookie. */
    public Future<Active> begin(String accessToken, String refreshToken, String idToken) {
        BrowserSession session =
                new BrowserSession(seal.newId(), System.currentTimeMillis() / 1000, accessToken, refreshToken, idToken);
        return active(keep(session));
    }

    /** The session in this cookie when everything about it is known and good right now, else null: ask {@link #find}. */
    public Active remembered(String cookie) {
        Opened opened = remembered.getIfPresent(cookie);
        if (opened == null || tooOld(opened.session())) {
            return null;
        }
        Caller caller = tokens.remembered(opened.session().accessToken());
        return caller == null || nearEnd(caller)
                ? null
                : new Active(caller, opened.cookie(), opened.session().id());
    }

    /** The session in this cookie; fails with {@link TokenRejectedException} when it is none or is over. */
    public Future<Active> find(String cookie) {
        Opened known = remembered.getIfPresent(cookie);
        Opened opened = known != null ? known : open(cookie);
        if (opened == null || tooOld(opened.session())) {
            return over();
        }
        return active(opened)
                .compose(
                        active -> nearEnd(active.caller())
                                ? renewOr(cookie, opened, active)
                                : Future.succeededFuture(active),
                        failure -> expired(failure) ? renew(cookie, opened) : Future.failedFuture(failure));
    }

    /** Ends a session here and makes its refresh token useless; gives the ID token, if it is known, for signing out. */
    public Optional<String> end(String cookie) {
        Opened opened = open(cookie);
        remembered.invalidate(cookie);
        if (opened == null) {
            return Optional.empty();
        }
        BrowserSession session = opened.session();
        Caller caller = tokens.remembered(session.accessToken());
        if (caller != null && caller.sessionId() != null) {
            tokens.revocations().end(caller.sessionId(), System.currentTimeMillis() / 1000);
        }
        if (session.refreshToken() != null) {
            provider.revoke(session.refreshToken())
                    .onFailure(failure ->
                            LOG.warnf("A refresh token could not be revoked at sign-out: %s", failure.getMessage()));
        }
        return Optional.ofNullable(session.idToken());
    }

    /** The CSRF token of a session. */
    public String csrfToken(Active active) {
        return seal.csrfToken(active.id());
    }

    /** Is this the CSRF token of the session? */
    public boolean csrfMatches(Active active, String token) {
        return token != null && seal.csrfMatches(active.id(), token);
    }

    private Opened open(String cookie) {
        Opened opened =
                seal.open(cookie).map(session -> new Opened(cookie, session)).orElse(null);
        if (opened != null) {
            remembered.put(cookie, opened);
        }
        return opened;
    }

    private Opened keep(BrowserSession session) {
        String cookie = seal.seal(session);
        if (cookie.length() > LARGEST_COOKIE) {
            cookie = seal.seal(session.withoutIdToken());
        }
        if (cookie.length() > LARGEST_COOKIE) {
            LOG.errorf(
                    "A session of %d characters does not fit into a cookie: the tokens carry too much",
                    cookie.length());
        }
        Opened opened = new Opened(cookie, session);
        remembered.put(cookie, opened);
        return opened;
    }

    private Future<Active> active(Opened opened) {
        String token = opened.session().accessToken();
        Caller caller = tokens.remembered(token);
        Future<Caller> verified = caller != null ? Future.succeededFuture(caller) : tokens.verify(token);
        return verified.map(
                found -> new Active(found, opened.cookie(), opened.session().id()));
    }

    /** Renews; where the identity provider is away, a token that is still good stays in use. */
    private Future<Active> renewOr(String cookie, Opened opened, Active current) {
        return renew(cookie, opened)
                .recover(failure -> failure instanceof TokenRejectedException
                        ? Future.failedFuture(failure)
                        : Future.succeededFuture(current));
    }

    private Future<Active> renew(String cookie, Opened opened) {
        BrowserSession session = opened.session();
        if (session.refreshToken() == null) {
            return over();
        }
        Future<Opened> renewal = renewals.computeIfAbsent(
                session.id(),
                id -> provider.renew(session.refreshToken())
                        .map(fresh -> keep(session.renewed(fresh.access(), fresh.refresh(), fresh.id())))
                        // Requests that still carry the old cookie find the new session under it.
                        .onSuccess(fresh -> remembered.put(cookie, fresh)));
        renewal.onComplete(done -> renewals.remove(session.id(), renewal));
        return renewal.compose(
                this::active,
                failure -> failure instanceof SessionOverException ? over() : Future.failedFuture(failure));
    }

    private boolean nearEnd(Caller caller) {
        return caller.expiresAt() - System.currentTimeMillis()
                < config.renewBefore().toMillis();
    }

    private boolean tooOld(BrowserSession session) {
        return System.currentTimeMillis() / 1000 - session.createdAt()
                > config.lifetime().toSeconds();
    }

    /** An access token that is only too old is worth renewing; one that was revoked or tampered with is not. */
    private static boolean expired(Throwable failure) {
        return failure instanceof TokenRejectedException rejected && rejected.renewable();
    }

    private static <T> Future<T> over() {
        return Future.failedFuture(new TokenRejectedException("The session is over."));
    }
}
