package academy.praxis.catalog.duplicate;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Addresses without what makes no difference: scheme, {@code www.}, usual ports, fragment, slashes at the end, the order of parameters,
 * and parameters that only say how one came (utm_* and the like).
 */
final class CanonicalUrl {
    private static final Pattern TRACKING = Pattern.compile(
            "utm_.*|mtm_.*|pk_.*|piwik_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|"
                    + "ref|ref_src|cmpid|s_cid|wt_mc|wt\\.mc_id|spm|sessionid|jsessionid|phpsessid",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SESSION_IN_PATH = Pattern.compile(";jsessionid=[^/?]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern INDEX =
            Pattern.compile("/(index|default)\\.(html?|php|aspx?)$", Pattern.CASE_INSENSITIVE);

    private CanonicalUrl() {}

    /** The address in short; empty when it is none, or names a whole site and so nothing in particular. */
    static Optional<String> of(String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address.strip()).normalize();
            if (uri.getHost() == null) {
                return Optional.empty();
            }
            String path = path(uri);
            String query = query(uri.getRawQuery());
            return path.isEmpty() && query.isEmpty() ? Optional.empty() : Optional.of(host(uri) + path + query);
        } catch (URISyntaxException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String host(URI uri) {
        String host = IDN.toASCII(uri.getHost().toLowerCase(Locale.ROOT)).replaceFirst("\\.$", "");
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        int port = uri.getPort();
        return port == -1 || port == 80 || port == 443 ? bare : bare + ":" + port;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        path = SESSION_IN_PATH.matcher(path).replaceAll("");
        path = INDEX.matcher(path).replaceFirst("");
        return escapes(path.replaceAll("/{2,}", "/").replaceFirst("/+$", ""));
    }

    private static String query(String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter ->
                        !TRACKING.matcher(parameter.split("=", 2)[0]).matches())
                .map(CanonicalUrl::escapes)
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /** Escapes in upper case, and none where none is needed (RFC 3986, section 6.2.2). */
    private static String escapes(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%' || i + 2 >= text.length()) {
                plain.append(c);
                continue;
            }
            int high = Character.digit(text.charAt(i + 1), 16);
            int low = Character.digit(text.charAt(i + 2), 16);
            char meant = (char) (high * 16 + low);
            if (high < 0 || low < 0) {
                plain.append(c);
            } else if (meant < 128 && (Character.isLetterOrDigit(meant) || "-._~".indexOf(meant) >= 0)) {
                plain.append(meant);
                i += 2;
            } else {
                plain.append(text.substring(i, i + 3).toUpperCase(Locale.ROOT));
                i += 2;
            }
        }
        return plain.toString();
    }
}
