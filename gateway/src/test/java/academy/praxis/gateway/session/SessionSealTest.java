package academy.praxis.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionSealTest {

    private static final String KEY = "a-key-for-tests-that-is-long-enough-to-be-one";
    private static final String OLD_KEY = "an-older-key-for-tests-that-is-long-enough-too";

    private final SessionSeal seal = new SessionSeal(KEY, List.of());

    private static String jwt(String claims) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"RS256\"}".getBytes()) + "." + base64.encodeToString(claims.getBytes())
                + "." + base64.encodeToString(new byte[256]);
    }

    private static BrowserSession session() {
        return new BrowserSession("id", 1_700_000_000L, jwt("{\"sub\":\"a\"}"), "opaque.refresh+token", null);
    }

    @Test
    void whatWasSealedOpensAgain() {
        assertEquals(Optional.of(session()), seal.open(seal.seal(session())));
    }

    @Test
    void aTokenThatOnlyLooksLikeAJwtComesBackAsItWas() {
        // Not the canonical base64 of its bytes: decoding and encoding it would give another token.
        BrowserSession odd = new BrowserSession("id", 1, "YWJ.YWK.YWL", "a.b.c", "not base64!.x.y");

        assertEquals(Optional.of(odd), seal.open(seal.seal(odd)));
    }

    @Test
    void theSameSessionIsNeverSealedTwiceTheSameWay() {
        assertNotEquals(seal.seal(session()), seal.seal(session()));
    }

    @Test
    void noChangeOfTheCookieGoesUnnoticed() {
        String cookie = seal.seal(session());

        for (int i = 0; i < cookie.length() - 1; i++) {
            char other = cookie.charAt(i) == 'A' ? 'B' : 'A';
            assertEquals(
                    Optional.empty(),
                    seal.open(cookie.substring(0, i) + other + cookie.substring(i + 1)),
                    "changed at " + i);
        }
    }

    @Test
    void anythingElseIsNoSession() {
        for (String cookie : new String[] {"", "a", "not base64 §", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) {
            assertEquals(Optional.empty(), seal.open(cookie), cookie);
        }
    }

    @Test
    void aSessionOutlivesAChangeOfKey() {
        String before = new SessionSeal(OLD_KEY, List.of()).seal(session());
        SessionSeal after = new SessionSeal(KEY, List.of(OLD_KEY));

        assertEquals(Optional.of(session()), after.open(before));
        assertEquals(Optional.empty(), new SessionSeal(OLD_KEY, List.of()).open(after.seal(session())));
    }

    @Test
    void aCsrfTokenFitsItsSessionOnly() {
        String token = seal.csrfToken("one");

        assertTrue(seal.csrfMatches("one", token));
        assertFalse(seal.csrfMatches("two", token));
        assertFalse(seal.csrfMatches("one", token + "x"));
        assertFalse(new SessionSeal(OLD_KEY, List.of()).csrfMatches("one", token));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SessionSeal("short", List.of()));
    }

    @Test
    void tokensOfTheUsualSizeFitIntoOneCookie() {
        String claims = "{\"exp\":1,\"roles\":\"" + Base64.getEncoder().encodeToString(random(600)) + "\"}";
        BrowserSession large = new BrowserSession("id", 1, jwt(claims), jwt(claims), jwt(claims));

        assertTrue(seal.seal(large).length() < 3_900);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new java.util.Random(1).nextBytes(bytes);
        return bytes;
    }
}
