package academy.praxis.gateway.token;

import academy.praxis.gateway.GatewayConfig;
import academy.praxis.gateway.limit.Allowances;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies access tokens: issuer, audience, expiry and RS256 signature. What was verified is remembered under the whole
 * token until it expires, its key is withdrawn or its session ends, because verifying costs more than everything else
 * that the gateway does with a request.
 */
@Singleton
public class Tokens {

    private static final Logger LOG = Logger.getLogger(Tokens.class);

    private final Vertx vertx;
    private final GatewayConfig.Identity config;
    private final Allowances allowances;
    private final Revocations revocations;
    private final SigningKeys keys;
    private final JwtConsumer accessTokens;
    private final JwtConsumer logoutTokens;
    private final Cache<String, Caller> verified;
    private long timer;

    Tokens(Vertx vertx, GatewayConfig gateway, IdentityProvider provider, Allowances allowances) {
        this.vertx = vertx;
        this.config = gateway.identity();
        this.allowances = allowances;
        this.revocations = new Revocations(gateway.session().lifetime());
        this.verified = Caffeine.newBuilder()
                .maximumSize(config.rememberedTokens())
                .expireAfterWrite(Duration.ofMinutes(15))
                .build();
        this.keys = new SigningKeys(provider::keys, this::forgetWithdrawn);
        this.accessTokens = consumer()
                .setExpectedAudience(config.audience())
                .setRequireSubject()
                .setRequireExpirationTime()
                .build();
        this.logoutTokens = consumer()
                .setExpectedAudience(config.clientId())
                .setRequireIssuedAt()
                .build();
        revocations.onEnd(() -> verified.asMap().values().removeIf(revocations::covers));
    }

    private JwtConsumerBuilder consumer() {
        return new JwtConsumerBuilder()
                .setExpectedIssuer(true, config.issuer())
                .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKeyResolver((jws, nesting) -> key(jws.getKeyIdHeaderValue()));
    }

    private Key key(String id) throws UnresolvableKeyException {
        Key key = keys.find(id);
        if (key == null) {
            throw new UnresolvableKeyException("unknown key");
        }
        return key;
    }

    void start(@Observes StartupEvent event) {
        refreshKeys();
        timer = vertx.setPeriodic(config.keysRefresh().toMillis(), id -> refreshKeys());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void refreshKeys() {
        keys.refresh(System.currentTimeMillis())
                .onFailure(failure -> LOG.warnf("The signing keys cannot be read now: %s", failure.getMessage()));
    }

    private void forgetWithdrawn(Set<String> valid) {
        verified.asMap().values().removeIf(caller -> !valid.contains(caller.keyId()));
    }

    /** Sessions that are over. */
    public Revocations revocations() {
        return revocations;
    }

    /** The caller of a token that was verified before and is still good, or null: ask {@link #verify} then. */
    public Caller remembered(String token) {
        Caller caller = verified.getIfPresent(token);
        return caller == null || caller.expired(System.currentTimeMillis()) ? null : caller;
    }

    /** Verifies a token; fails with {@link TokenRejectedException}, or otherwise when the keys cannot be read. */
    public Future<Caller> verify(String token) {
        return process(accessTokens, token).compose(context -> {
            try {
                Caller caller = caller(token, context);
                // Remembered first and checked after: a session that ends in between is seen by one side or the other.
                verified.put(token, caller);
                if (revocations.covers(caller)) {
                    verified.invalidate(token);
                    return Future.failedFuture(new TokenRejectedException("The session of this token is over."));
                }
                return Future.succeededFuture(caller);
            } catch (MalformedClaimException e) {
                return Future.failedFuture(new TokenRejectedException("A claim of this token cannot be read."));
            }
        });
    }

    /**
     * Ends the session that a logout token names (OpenID Connect Back-Channel Logout 1.0, section 2.6); fails with
     * {@link TokenRejectedException} when it is not a valid one.
     */
    public Future<Void> endSession(String logoutToken) {
        return process(logoutTokens, logoutToken).compose(context -> {
            JwtClaims claims = context.getJwtClaims();
            boolean isLogout = claims.getClaimValue("events") instanceof java.util.Map<?, ?> events
                    && events.containsKey("http://schemas.openid.net/event/backchannel-logout")
                    && !claims.hasClaim("nonce");
            if (!isLogout) {
                return Future.failedFuture(new TokenRejectedException("This is not a logout token."));
            }
            String session = claims.getClaimValueAsString("sid");
            revocations.end(
                    session != null ? session : claims.getClaimValueAsString("sub"), System.currentTimeMillis() / 1000);
            return Future.succeededFuture();
        });
    }

    private Future<JwtContext> process(JwtConsumer consumer, String token) {
        try {
            return Future.succeededFuture(consumer.process(token));
        } catch (InvalidJwtException first) {
            if (!(first.getCause() instanceof UnresolvableKeyException)) {
                return Future.failedFuture(rejected(first));
            }
            // A key that is not known yet: read the keys once more, then decide.
            return keys.refreshIfStale(System.currentTimeMillis()).compose(done -> {
                try {
                    return Future.succeededFuture(consumer.process(token));
                } catch (InvalidJwtException second) {
                    return Future.failedFuture(rejected(second));
                }
            });
        }
    }

    private static TokenRejectedException rejected(InvalidJwtException e) {
        if (e.hasErrorCode(ErrorCodes.EXPIRED)) {
            return new TokenRejectedException("The token has expired.", true);
        }
        if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return new TokenRejectedException("The token is meant for somebody else.");
        }
        if (e.hasErrorCode(ErrorCodes.ISSUER_INVALID) || e.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return new TokenRejectedException("The token comes from an unknown issuer.");
        }
        if (e.getCause() instanceof UnresolvableKeyException) {
            return new TokenRejectedException("The token is signed with an unknown key.", true);
        }
        return new TokenRejectedException("The token cannot be verified.");
    }

    private Caller caller(String token, JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        long skew = config.clockSkew().toMillis();
        return new Caller(
                token,
                "Bearer " + token,
                context.getJoseObjects().get(0).getKeyIdHeaderValue(),
                claims.getSubject(),
                claims.getClaimValueAsString("sid"),
                claims.getClaimValueAsString("member_id"),
                claims.getClaimValueAsString("name"),
                claims.getClaimValueAsString("email"),
                claims.isClaimValueStringList("groups")
                        ? List.copyOf(claims.getStringListClaimValue("groups"))
                        : List.of(),
                claims.getIssuedAt() == null ? 0 : claims.getIssuedAt().getValue(),
                claims.getExpirationTime().getValueInMillis() + skew,
                allowances.of(claims.getSubject()));
    }
}
