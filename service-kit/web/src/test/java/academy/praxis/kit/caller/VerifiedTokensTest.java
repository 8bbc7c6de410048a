package academy.praxis.kit.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.StringPermission;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final SettableClock clock = new SettableClock();
    private final VerifiedTokens tokens = new VerifiedTokens(Duration.ofMinutes(1), clock);

    @Test
    void aTokenThatWasNeverVerifiedIsLeftToTheVerifier() {
        verified(identity(new Token("good", NOON.plusSeconds(300), Set.of())));

        assertNull(known("other"));
        assertNull(known("good "));
    }

    @Test
    void aVerifiedTokenIsKnownAgainWithAllThatItAllows() {
        Token token = new Token("good", NOON.plusSeconds(300), Set.of());
        verified(identity(token));

        SecurityIdentity known = known("good");

        assertSame(token, known.getPrincipal());
        assertEquals(Set.of("curator"), known.getRoles());
        assertTrue(known.checkPermissionBlocking(new StringPermission("items")));
        assertEquals("default", known.getAttribute("tenant-id"));
    }

    @Test
    void aRememberedIdentityBelongsToThePresentRequest() {
        RoutingContext first = request();
        RoutingContext second = request();
        verified(QuarkusSecurityIdentity.builder(identity(new Token("good", NOON.plusSeconds(300), Set.of())))
                .addAttribute(RoutingContext.class.getName(), first)
                .build());

        assertSame(second, known("good", second).getAttribute(RoutingContext.class.getName()));
        assertNull(known("good").getAttribute(RoutingContext.class.getName()));
    }

    @Test
    void aTokenIsNotKnownFromItsEndOn() {
        verified(identity(new Token("good", NOON.plusSeconds(10), Set.of())));

        clock.now = NOON.plusMillis(9_999);
        assertNotNull(known("good"));
        clock.now = NOON.plusSeconds(10);
        assertNull(known("good"));
    }

    @Test
    void aTokenIsVerifiedAnewAfterAMinuteHoweverOftenItIsUsed() {
        SecurityIdentity identity = identity(new Token("good", NOON.plusSeconds(300), Set.of()));
        verified(identity);

        clock.now = NOON.plusSeconds(59);
        verified(known("good"));
        clock.now = NOON.plusSeconds(60);
        assertNull(known("good"));
    }

    @Test
    void aTokenBoundToAKeyIsVerifiedEveryTime() {
        verified(identity(new Token("bound", NOON.plusSeconds(300), Set.of("cnf"))));

        assertNull(known("bound"));
    }

    @Test
    void anExpiredTokenIsNotRemembered() {
        verified(identity(new Token("late", NOON, Set.of())));

        assertNull(known("late"));
    }

    private void verified(SecurityIdentity identity) {
        assertSame(identity, tokens.augment(identity, null).await().indefinitely());
    }

    private SecurityIdentity known(String token) {
        return known(token, null);
    }

    private SecurityIdentity known(String token, RoutingContext request) {
        TokenAuthenticationRequest asked = new TokenAuthenticationRequest(new TokenCredential(token, "bearer"));
        if (request != null) {
            HttpSecurityUtils.setRoutingContextAttribute(asked, request);
        }
        return tokens.authenticate(asked, null).await().indefinitely();
    }

    private static SecurityIdentity identity(Token token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRole("curator")
                .addPermission(new StringPermission("items"))
                .addAttribute("tenant-id", "default")
                .build();
    }

    private static RoutingContext request() {
        return (RoutingContext) Proxy.newProxyInstance(
                RoutingContext.class.getClassLoader(),
                new Class<?>[] {RoutingContext.class},
                (proxy, method, values) -> switch (method.getName()) {
                    case "equals" -> proxy == values[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "a request";
                });
    }

    private record Token(String raw, Instant end, Set<String> names) implements JsonWebToken {
        @Override
        public String getName() {
            return "someone";
        }

        @Override
        public Set<String> getClaimNames() {
            return names;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return (T) Map.<String, Object>of("raw_token", raw, "exp", end.getEpochSecond())
                    .getOrDefault(claim, names.contains(claim) ? "present" : null);
        }
    }

    private static final class SettableClock extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
