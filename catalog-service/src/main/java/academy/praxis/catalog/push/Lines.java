package academy.praxis.catalog.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Lines of UTF-8, read one by one and never more of one than is allowed: the rest of a line that is too long is passed over. Empty lines
 * count as lines and are not given.
 */
final class Lines {
    private static final int BUFFER = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final int most;
    private final long deadline;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long number;
    private long bytesRead;
    private boolean ended;

    /**
     * The lines of a stream.
     *
     * @param most bytes of a line
     * @param longest how long the stream may take from now
     */
    Lines(InputStream in, int most, Duration longest) {
        this.in = in;
        this.most = most;
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    /** The stream took too long. */
    static final class LateException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param text {@code null} when it cannot be read
     * @param fault why not
     */
    record Line(long number, String text, String fault) {}

    /** The next line that is not empty; {@code null} at the end. */
    Line next() throws IOException {
        while (!ended) {
            Line line = read();
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    /** How much was read so far, with what waits for the next call. */
    long bytesRead() {
        return bytesRead;
    }

    private Line read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        boolean tooLong = false;
        boolean complete = false;
        while (!complete) {
            if (position == limit && !fill()) {
                ended = true;
                break;
            }
            int from = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            int length = position - from;
            tooLong |= bytes.size() + length > most;
            if (!tooLong) {
                bytes.write(buffer, from, length);
            }
            complete = position < limit;
            if (complete) {
                position++;
            }
        }
        if (ended && bytes.size() == 0 && !tooLong) {
            return null;
        }
        number++;
        return tooLong ? new Line(number, null, "is longer than " + most + " bytes") : decoded(bytes.toByteArray());
    }

    private Line decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
                text = text.substring(1);
            }
            return text.isBlank() ? null : new Line(number, text, null);
        } catch (CharacterCodingException e) {
            return new Line(number, null, "is not in UTF-8");
        }
    }

    private boolean fill() throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new LateException();
        }
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        bytesRead += limit;
        return limit > 0;
    }
}
