package academy.praxis.kit.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers which access tokens were found good, so that the same token is not verified on each of a caller's requests. It is
 * asked before the provider that verifies, and told afterwards what that one found.
 *
 * <p>A token is known again only when every character of it is the same, never past its {@code exp}, and for at most
 * {@code praxis.tokens.remembered} (a minute): a key that the issuer has taken back is refused no later than that after the
 * verifier itself refuses it. Tokens that are bound to a key or a certificate ({@code cnf}, RFC 7800) are verified every time,
 * because they are good only together with their proof. What was refused is not remembered.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {
    private static final int MOST = 10_000;
    private static final int BEFORE_THE_VERIFIER = IdentityProvider.SYSTEM_FIRST + 100;
    private static final String PROOF_OF_POSSESSION = "cnf";

    private final Clock clock;
    private final Duration remembered;
    private final Cache<String, Verified> tokens;

    @Inject
    VerifiedTokens(@ConfigProperty(name = "praxis.tokens.remembered", defaultValue = "PT1M") Duration remembered) {
        this(remembered, Clock.systemUTC());
    }

    VerifiedTokens(Duration remembered, Clock clock) {
        this.clock = clock;
        this.remembered = remembered;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.creating((String token, Verified verified) ->
                        Duration.between(clock.instant(), verified.until()).abs()))
                .build();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_THE_VERIFIER;
    }

    /** Whom the token speaks for, or {@code null}, upon which the provider that verifies is asked. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        Verified verified = tokens.getIfPresent(request.getToken().getToken());
        return verified == null || !clock.instant().isBefore(verified.until())
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().item(verified.within(HttpSecurityUtils.getRoutingContextAttribute(request)));
    }

    /** Remembers a token that was verified; the identity stays as it is. */
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getRawToken() != null
                && !token.containsClaim(PROOF_OF_POSSESSION)) {
            Instant now = clock.instant();
            Instant until = earlier(now.plus(remembered), Instant.ofEpochSecond(token.getExpirationTime()));
            if (now.isBefore(until)) {
                tokens.asMap().putIfAbsent(token.getRawToken(), new Verified(withoutRequest(identity), until));
            }
        }
        return Uni.createFrom().item(identity);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** A remembered identity must not hold on to the request that it came with. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder copy = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addPermissions(identity.getPermissions())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                copy.addAttribute(name, value);
            }
        });
        return copy.build();
    }

    /** An identity and the moment from which on it has to be verified anew. */
    private record Verified(SecurityIdentity identity, Instant until) {

        SecurityIdentity within(RoutingContext request) {
            return request == null
                    ? identity
                    : QuarkusSecurityIdentity.builder(identity)
                            .addAttribute(RoutingContext.class.getName(), request)
                            .build();
        }
    }
}
