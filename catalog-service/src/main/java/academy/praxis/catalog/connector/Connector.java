package academy.praxis.catalog.connector;

import java.io.IOException;
import java.util.List;

/**
 * One kind of source. A new one is one class with a CDI scope; nothing else names it. docs/connectors.md shows how to write one.
 *
 * <p>A connector has no state between runs and may be used by several runs at the same time.
 */
public interface Connector {
    /** Its name in settings and in the registry, lower case: {@code rss}, {@code oai-pmh}. */
    String kind();

    /** What kind of source it reads, in a sentence for a curator. */
    String description();

    /** What it needs to be told, and may be told. */
    List<Setting> settings();

    /**
     * Reads the source and hands over what it finds. Blocks; runs on a worker thread, and ends soon after {@link Sink#isCancelled()}.
     *
     * @param source whose settings have been checked with {@link Setting#check}
     * @throws IOException when the source as a whole cannot be read; the message says why to a curator. What was handed over before holds.
     */
    void read(Source source, Sink sink) throws IOException;
}
