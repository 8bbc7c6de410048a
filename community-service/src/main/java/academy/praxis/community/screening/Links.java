package academy.praxis.community.screening;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The links in a text, found as browsers would follow them: also without a scheme, with backslashes, and with a name before the host. */
final class Links {
    private static final Pattern LINK = Pattern.compile(
            "(?i)(?:\\b[a-z][a-z0-9+.-]{0,30}:)?[/\\\\]{2}([^\\s<>()\\[\\]\"'`/\\\\?#]+)|\\b(www\\.[^\\s<>()\\[\\]\"'`/\\\\?#]+)");

    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}\\.)+[a-z0-9-]{2,63}");

    /** Characters of a name (RFC 1035, section 2.3.4). */
    private static final int LONGEST = 253;

    private Links() {}

    /** The hosts of the links in a text, each as often as it is linked to, in ASCII (RFC 5890). */
    static List<String> hosts(String text) {
        return LINK.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(Links::host)
                .filter(host -> host != null)
                .toList();
    }

    /** The host of an authority (RFC 3986, section 3.2) in ASCII; {@code null} when it has none. */
    static String host(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        host = host.replaceAll("\\.+$", "");
        if (host.length() > LONGEST) {
            return null;
        }
        try {
            String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return HOST.matcher(ascii).matches() ? ascii : null;
        } catch (IllegalArgumentException noName) {
            return null;
        }
    }

    /** Whether a host is this one or below it. */
    static boolean isWithin(String host, String other) {
        return host.equals(other) || host.endsWith("." + other);
    }
}
