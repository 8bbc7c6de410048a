package academy.praxis.catalog.fetch;

/**
 * What a server told of a page, for asking next time whether it has changed (RFC 9110, section 13).
 *
 * @param etag as the server wrote it, quotes and weakness included; {@code null} when it gave none
 * @param lastModified as the server wrote it; {@code null} when it gave none
 */
public record FetchState(String etag, String lastModified) {}
