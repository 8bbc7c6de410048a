package academy.praxis.catalog.connector;

/**
 * What a source says of itself, to propose a supplier's name and licence from. Everything may be {@code null}.
 *
 * @param title plain text, at most 200 characters
 * @param description Markdown, at most 1,000 characters
 * @param url of its home page
 * @param language BCP 47
 * @param licence in words or an address, at most 200 characters
 * @param publisher whom it comes from, plain text, at most 200 characters
 */
public record SourceDescription(
        String title, String description, String url, String language, String licence, String publisher) {}
