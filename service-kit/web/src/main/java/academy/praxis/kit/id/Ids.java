package academy.praxis.kit.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New identifiers. */
public final class Ids {
    private Ids() {}

    /** A UUID version 7 (RFC 9562, section 5.7): ordered by time, so that an index on it grows at its end. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
