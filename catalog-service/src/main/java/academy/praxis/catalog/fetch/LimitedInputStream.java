package academy.praxis.catalog.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails with {@link FetchException.Reason#TOO_LARGE} after so many bytes: what a packed file holds is not known before it is unpacked. */
public final class LimitedInputStream extends FilterInputStream {
    private final long most;
    private long seen;

    /**
     * A stream that ends or fails.
     *
     * @param most bytes
     */
    public LimitedInputStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count(1);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws FetchException {
        seen += bytes;
        if (seen > most) {
            throw new FetchException(FetchException.Reason.TOO_LARGE, "It is larger than " + words(most) + ".");
        }
    }

    static String words(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes >= 1 << 10 ? (bytes >> 10) + " KiB" : bytes + " bytes";
    }
}
