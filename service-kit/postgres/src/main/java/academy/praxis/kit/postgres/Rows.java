package academy.praxis.kit.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Values of rows that are read without an entity. */
public final class Rows {
    private Rows() {}

    /** A {@code timestamptz}, which the driver gives with an offset; {@code null} when there is none. */
    public static Instant instant(Object value) {
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }
}
