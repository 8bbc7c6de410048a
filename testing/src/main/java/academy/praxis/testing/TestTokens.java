package academy.praxis.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Real access tokens of the tests' Keycloak, as the text after {@code Bearer}. Users are made when they are first asked
 * for. Tokens are kept until a minute before they expire.
 *
 * <p>The users behind the tokens carry the member's id as their last name, which only the tests' own client reads: the
 * service that keeps accounts in step looks for the attribute {@code member_id}, and must not find them beside the accounts
 * that it makes itself.
 */
public final class TestTokens {

    /** Of every user of the tests. */
    public static final String PASSWORD = "praxis-test-password";

    private static final long SPARE_SECONDS = 60;
    private static final Pattern EXPIRY = Pattern.compile("\"exp\":(\\d+)");
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private TestTokens() {}

    /** A token of a member with this role; always the same member, {@link #memberId(String)}. */
    public static String as(String role) {
        return as(role, memberId(role));
    }

    /** A token of this member, with this role and the one that everybody has, {@code learner}. */
    public static String as(String role, UUID memberId) {
        return as(memberId, role);
    }

    /**
     * A token of this member with all these roles. The same member with other roles is another user in Keycloak, with the
     * same member id in the token.
     */
    public static String as(UUID memberId, String... roles) {
        return byPassword("test-people", memberId, new TreeSet<>(Set.of(roles)));
    }

    /** The id of the member that {@link #as(String)} speaks for. */
    public static UUID memberId(String role) {
        return UUID.nameUUIDFromBytes(("member with role " + role).getBytes(StandardCharsets.UTF_8));
    }

    /** A token that was good and has expired. */
    public static String expired() {
        String token = byPassword("test-short-lived", memberId("learner"), Set.of("learner"));
        waitUntil(expiry(token) + 1);
        return token;
    }

    /** A new token of a learner that ends within a second. */
    public static String shortLived() {
        String realm = TestRealm.current().name();
        TOKENS.keySet().removeIf(key -> key.startsWith(realm + " test-short-lived "));
        return byPassword("test-short-lived", memberId("learner"), Set.of("learner"));
    }

    /** A good token, with the role, for another API than ours. */
    public static String ofAnotherAudience(String role) {
        return byPassword("test-other-audience", memberId(role), Set.of(role));
    }

    /** A token of a machine client, such as {@code example-integrator} or {@code identity-service}; it has no member. */
    public static String ofMachine(String clientId) {
        return ofMachine(clientId, "openid");
    }

    /** As {@link #ofMachine(String)}, with an optional scope that the client asks for. */
    public static String ofMachine(String clientId, String scope) {
        return cached(
                "machine " + clientId + " " + scope,
                () -> Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        clientId,
                        "client_secret",
                        clientId + "-local-only",
                        "scope",
                        scope));
    }

    /**
     * The name of a user who can sign in at the tests' Keycloak as any client, with the password {@value #PASSWORD}, as the
     * member {@link #memberId(String)}.
     */
    public static String account(String role) {
        String user = "account-" + role + "@praxis.example";
        keycloak()
                .ensureUser(
                        TestRealm.current().name(),
                        user,
                        PASSWORD,
                        role,
                        Map.of("member_id", List.of(memberId(role).toString())),
                        Set.of(role));
        return user;
    }

    private static String byPassword(String client, UUID memberId, Set<String> roles) {
        String user = String.join("-", roles) + "-" + memberId + "@praxis.example";
        return cached(client + " " + user, () -> {
            keycloak().ensureUser(TestRealm.current().name(), user, PASSWORD, memberId.toString(), Map.of(), roles);
            return Map.of("grant_type", "password", "client_id", client, "username", user, "password", PASSWORD);
        });
    }

    private static String cached(String what, java.util.function.Supplier<Map<String, String>> form) {
        String realm = TestRealm.current().name();
        return TOKENS.compute(
                realm + " " + what,
                (key, known) ->
                        known != null && lastsAWhile(known) ? known : keycloak().token(realm, form.get()));
    }

    private static KeycloakAdmin keycloak() {
        return new KeycloakAdmin(Coordinates.known().orElseThrow());
    }

    private static boolean lastsAWhile(String token) {
        return expiry(token) - SPARE_SECONDS > now();
    }

    private static long expiry(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        Matcher expiry = EXPIRY.matcher(claims);
        if (!expiry.find()) {
            throw new IllegalStateException("This token has no expiry: " + claims);
        }
        return Long.parseLong(expiry.group(1));
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }

    private static void waitUntil(long second) {
        while (now() <= second) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
