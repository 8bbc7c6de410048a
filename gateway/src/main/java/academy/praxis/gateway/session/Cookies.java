package academy.praxis.gateway.session;

import academy.praxis.gateway.GatewayConfig;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;

/**
 * The two cookies: the sealed session, which scripts cannot read, and the CSRF token, which they must. Over https the
 * session's name starts with {@code __Host-}, so that no other host or path can plant one.
 */
@Singleton
public class Cookies {

    static final String SESSION = "praxis-session";
    static final String SECURE_SESSION = "__Host-praxis-session";
    static final String CSRF = "praxis-csrf";

    private final boolean forceSecure;
    private final long lifetime;

    Cookies(GatewayConfig config) {
        forceSecure = config.session().forceSecureCookies();
        lifetime = config.session().lifetime().toSeconds();
    }

    /** The session cookie's value, or null. */
    public String session(HttpServerRequest request, boolean secure) {
        String header = request.getHeader("cookie");
        return header == null ? null : value(header, name(secure));
    }

    /** Hands out a session and its CSRF token. */
    public void set(HttpServerResponse response, boolean secure, String session, String csrf) {
        add(response, cookie(name(secure), session, secure, lifetime).setHttpOnly(true));
        add(response, cookie(CSRF, csrf, secure, lifetime));
    }

    /** Takes both back. */
    public void clear(HttpServerResponse response, boolean secure) {
        add(response, cookie(name(secure), "", secure, 0).setHttpOnly(true));
        add(response, cookie(CSRF, "", secure, 0));
    }

    private static void add(HttpServerResponse response, Cookie cookie) {
        response.headers().add("Set-Cookie", cookie.encode());
    }

    private Cookie cookie(String name, String value, boolean secure, long maxAge) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setSameSite(CookieSameSite.LAX)
                .setSecure(secure || forceSecure)
                .setMaxAge(maxAge);
    }

    private String name(boolean secure) {
        return secure || forceSecure ? SECURE_SESSION : SESSION;
    }

    /** Value of one cookie in a Cookie header (RFC 6265, section 4.2.1); reads no other. */
    static String value(String header, String name) {
        int from = 0;
        while (from < header.length()) {
            int end = header.indexOf(';', from);
            end = end < 0 ? header.length() : end;
            int start = from;
            while (start < end && header.charAt(start) == ' ') {
                start++;
            }
            int value = start + name.length();
            if (value < end && header.charAt(value) == '=' && header.startsWith(name, start)) {
                return header.substring(value + 1, end);
            }
            from = end + 1;
        }
        return null;
    }
}
