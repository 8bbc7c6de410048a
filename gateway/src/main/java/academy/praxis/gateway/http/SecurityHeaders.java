package academy.praxis.gateway.http;

import academy.praxis.gateway.GatewayConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headers that keep browsers from doing what nobody asked for. */
@Singleton
public class SecurityHeaders {

    private static final CharSequence CSP = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence API_CSP =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    /** The one style that a page has in itself. */
    private static final Pattern STYLE_HASH = Pattern.compile("(?<=style-src )'sha256-[A-Za-z0-9+/]{43}='");

    private static final CharSequence TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence PERMISSIONS = HttpHeaders.createOptimized("Permissions-Policy");
    private static final CharSequence NO_DEVICES =
            HttpHeaders.createOptimized("camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    private static final CharSequence FRAMES = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
    private static final CharSequence OPENER = HttpHeaders.createOptimized("Cross-Origin-Opener-Policy");
    private static final CharSequence HSTS = HttpHeaders.createOptimized("Strict-Transport-Security");

    private final CharSequence pageCsp;
    private final CharSequence docsCsp;
    private final CharSequence strictTransport;

    SecurityHeaders(GatewayConfig config) {
        pageCsp = HttpHeaders.createOptimized(config.headers()
                .contentSecurityPolicy()
                .orElseGet(() -> pagePolicy(URI.create(config.identity().issuer()), "'self'")));
        docsCsp = HttpHeaders.createOptimized(
                pagePolicy(URI.create(config.identity().issuer()), "'self' 'unsafe-inline'"));
        strictTransport = HttpHeaders.createOptimized(config.headers().strictTransportSecurity());
    }

    /**
     * The policy of the pages. Scripts only from here, and none that stands in a page; forms may end at the identity provider, where signing
     * out leads.
     *
     * @param styles where styles may come from
     */
    private static String pagePolicy(URI issuer, String styles) {
        return "default-src 'self'; img-src 'self' data: https:; style-src " + styles
                + "; object-src 'none'; base-uri 'self'; form-action 'self' " + issuer.getScheme() + "://"
                + issuer.getAuthority() + "; frame-ancestors 'none'";
    }

    /** For an answer of the API. */
    public void api(MultiMap headers, boolean secure) {
        headers.set(CSP, API_CSP);
        common(headers, secure);
    }

    /** For an answer of the API that people look at in a browser, to print it: it has styles and pictures, and never a script. */
    public void printed(MultiMap headers, boolean secure) {
        headers.set(CSP, printedPolicy(headers.get(CSP)));
        common(headers, secure);
    }

    /** @param said by the service, of which only the hash of a style is believed; {@code null} where it said nothing */
    static String printedPolicy(String said) {
        Matcher hash = STYLE_HASH.matcher(said == null ? "" : said);
        return "default-src 'none'; style-src " + (hash.find() ? hash.group() : "'self'")
                + "; img-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** For a page of the web app. */
    public void page(MultiMap headers, boolean secure) {
        page(headers, pageCsp, secure);
    }

    /** For the browser of the API, whose styles stand in its page. */
    public void docs(MultiMap headers, boolean secure) {
        page(headers, docsCsp, secure);
    }

    private void page(MultiMap headers, CharSequence policy, boolean secure) {
        headers.set(CSP, policy);
        headers.set(OPENER, SAME_ORIGIN);
        headers.set(FRAMES, DENY);
        common(headers, secure);
    }

    private void common(MultiMap headers, boolean secure) {
        headers.set(TYPE_OPTIONS, NOSNIFF);
        headers.set(REFERRER, SAME_ORIGIN);
        headers.set(PERMISSIONS, NO_DEVICES);
        if (secure) {
            headers.set(HSTS, strictTransport);
        }
    }
}
