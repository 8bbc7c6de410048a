package academy.praxis.catalog.connector;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Fails when one record goes on for too long: a quote without end would otherwise have all of a file in memory. */
final class RecordReader extends FilterReader {
    /** Characters of a record, with what the parser reads ahead. */
    static final int MOST = 1 << 20;

    private long read;

    RecordReader(Reader in) {
        super(in);
    }

    /** A record is complete; what comes is counted anew. */
    void nextRecord() {
        read = 0;
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
    public int read(char[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        if (some > 0) {
            count(some);
        }
        return some;
    }

    private void count(int characters) throws IOException {
        read += characters;
        if (read > MOST) {
            throw new IOException("A record has more than " + MOST + " characters.");
        }
    }
}
