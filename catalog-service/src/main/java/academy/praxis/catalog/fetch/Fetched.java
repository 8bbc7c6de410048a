package academy.praxis.catalog.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page that was got as a whole, or the word that it has not changed. Kept in a file until closed. */
public final class Fetched implements Closeable {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9_.:+-]{1,40})", Pattern.CASE_INSENSITIVE);

    private final URI url;
    private final FetchState state;
    private final String contentType;
    private final Path file;

    Fetched(URI url, FetchState state, String contentType, Path file) {
        this.url = url;
        this.state = state;
        this.contentType = contentType == null ? "" : contentType;
        this.file = file;
    }

    /** Where it was in the end, after redirects. */
    public URI url() {
        return url;
    }

    /** For asking next time whether it has changed. */
    public FetchState state() {
        return state;
    }

    /** The server has nothing newer than what was known; there is no body. */
    public boolean notModified() {
        return file == null;
    }

    /** Lower case and without parameters; empty when the server gave none. */
    public String mediaType() {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
    }

    /** The charset that the server says, unchecked. */
    public Optional<String> charset() {
        Matcher found = CHARSET.matcher(contentType);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Unpacked, and within the limits. Can be asked for again, to be read from its start. */
    public InputStream body() throws IOException {
        if (file == null) {
            throw new IllegalStateException("A page that has not changed has no body.");
        }
        return Files.newInputStream(file);
    }

    /** The same as a whole; for pages whose limit is set so that they fit into memory. */
    public byte[] bytes() throws IOException {
        try (InputStream in = body()) {
            return in.readAllBytes();
        }
    }

    /** Bytes of the body. */
    public long size() throws IOException {
        return file == null ? 0 : Files.size(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
