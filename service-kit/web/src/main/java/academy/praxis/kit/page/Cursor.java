package academy.praxis.kit.page;

import academy.praxis.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Where a keyset page starts: the sort key of the last row of the page before. Opaque to clients (URL-safe Base64), stable when
 * rows come and go, and as quick on the thousandth page as on the first.
 */
public final class Cursor {
    /** Before the first row. */
    public static final Cursor START = new Cursor(List.of());

    /** What every database knows: years 1 to 9999. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final char SEPARATOR = '\u001f';

    private final List<String> key;

    private Cursor(List<String> key) {
        this.key = key;
    }

    /** The cursor after the row with this sort key; the parts' {@code toString} must read back. */
    public static Cursor after(Object... key) {
        return new Cursor(Arrays.stream(key).map(Object::toString).toList());
    }

    static Cursor parse(String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (decoded.indexOf('\0') >= 0) {
                throw foreign();
            }
            return new Cursor(List.of(decoded.split(String.valueOf(SEPARATOR), -1)));
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    /** Whether this is before the first row. */
    public boolean isStart() {
        return key.isEmpty();
    }

    /** A part of the key as text. */
    public String text(int part) {
        if (part >= key.size()) {
            throw foreign();
        }
        return key.get(part);
    }

    /** A part of the key as UUID. */
    public UUID uuid(int part) {
        try {
            return UUID.fromString(text(part));
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    /** A part of the key as whole number. */
    public long number(int part) {
        try {
            return Long.parseLong(text(part));
        } catch (NumberFormatException e) {
            throw foreign();
        }
    }

    /** A part of the key as time, in the years 1 to 9999. */
    public Instant instant(int part) {
        try {
            Instant time = Instant.parse(text(part));
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                throw foreign();
            }
            return time;
        } catch (DateTimeException e) {
            throw foreign();
        }
    }

    /** As it is given to clients. */
    @Override
    public String toString() {
        String joined = String.join(String.valueOf(SEPARATOR), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException foreign() {
        return ProblemException.invalid("after", "is not a cursor that this list gave");
    }
}
