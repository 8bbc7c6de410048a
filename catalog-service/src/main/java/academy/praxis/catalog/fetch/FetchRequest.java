package academy.praxis.catalog.fetch;

import java.util.Objects;

/**
 * What is to be fetched.
 *
 * @param url absolute, http or https
 * @param known what the server told last time, to be told when nothing has changed; {@code null} to get it in any case
 * @param accept media types (RFC 9110, section 12.5.1)
 * @param maxBytes bytes of the unpacked answer, where that is to be less than the service's own limit
 * @param robots whether the server's robots.txt is asked
 */
public record FetchRequest(String url, FetchState known, String accept, long maxBytes, boolean robots) {

    public FetchRequest {
        Objects.requireNonNull(url, "url");
    }

    /** The page, if the server's robots.txt lets us have it. */
    public static FetchRequest of(String url) {
        return new FetchRequest(url, null, "*/*", Long.MAX_VALUE, true);
    }

    public FetchRequest since(FetchState state) {
        return new FetchRequest(url, state, accept, maxBytes, robots);
    }

    public FetchRequest accepting(String types) {
        return new FetchRequest(url, known, types, maxBytes, robots);
    }

    public FetchRequest atMost(long bytes) {
        return new FetchRequest(url, known, accept, bytes, robots);
    }

    /** For addresses on which the supplier and the academy agreed: robots.txt is for those that nobody asked to come. */
    public FetchRequest withoutRobots() {
        return new FetchRequest(url, known, accept, maxBytes, false);
    }
}
