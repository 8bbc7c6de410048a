package academy.praxis.kit.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/** Identifiers that are ordered by time. */
public final class Ids {
    private Ids() {}

    /** A UUID version 7 (RFC 9562, section 5.7): ordered by time, so that an index on it grows at its end. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** Before each id of that millisecond and later, and after all earlier ones. */
    public static UUID firstAt(Instant time) {
        return new UUID(time.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE);
    }
}
