package academy.praxis.catalog.search;

import java.io.IOException;

/** The store has fewer transactions than before: it was restored from a copy, or is another one. */
final class StoreWentBackException extends IOException {
    StoreWentBackException(long read, long present) {
        super("The store was read up to transaction " + read + ", and is at " + present);
    }
}
