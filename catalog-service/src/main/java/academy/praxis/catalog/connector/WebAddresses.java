package academy.praxis.catalog.connector;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses as suppliers write them. */
final class WebAddresses {
    private static final int MOST_CHARACTERS = 2000;

    private WebAddresses() {}

    /** Absolute, http or https, well-formed and at most 2,000 characters; nothing for any other. */
    static Optional<String> of(String written) {
        return of(written, "");
    }

    /**
     * The same, with relative ones resolved.
     *
     * @param base may be empty
     */
    static Optional<String> of(String written, String base) {
        if (written == null || written.isBlank() || written.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            URI uri = uri(written.strip());
            if (!uri.isAbsolute() && base != null && !base.isBlank()) {
                uri = uri(base.strip()).resolve(uri);
            }
            String scheme = uri.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            String text = uri.toASCIIString();
            return web && uri.getHost() != null && uri.getRawUserInfo() == null && text.length() <= MOST_CHARACTERS
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI uri(String text) throws URISyntaxException {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                escaped.append(c < 16 ? "%0" : "%")
                        .append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT));
            } else {
                escaped.append(c);
            }
        }
        String clean = escaped.toString().replaceAll("%(?![0-9a-fA-F]{2})", "%25");
        URI uri = new URI(clean);
        if (uri.getHost() == null && uri.getRawAuthority() != null && uri.getRawUserInfo() == null) {
            return new URI(clean.replace(uri.getRawAuthority(), IDN.toASCII(uri.getRawAuthority())));
        }
        return uri;
    }
}
