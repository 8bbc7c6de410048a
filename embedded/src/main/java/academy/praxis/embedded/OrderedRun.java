package academy.praxis.embedded;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * Entries of an index that follow one another.
 *
 * @param from the first key that may be among them
 * @param to the first key after them; {@code null} for the end of the index
 * @param start how many bytes are the same in all of them; what follows is their place among those of other runs
 * @param reverse whether they are read from the end
 * @param sense by what they are in order; runs in the same sense can be merged
 */
record OrderedRun(MVMap<byte[], Object> entries, byte[] from, byte[] to, int start, boolean reverse, String sense) {

    Iterator<Object> positions() {
        Reading reading = new Reading(this);
        return new Iterator<>() {
            private boolean more = reading.next();

            @Override
            public boolean hasNext() {
                return more;
            }

            @Override
            public Object next() {
                if (!more) {
                    throw new NoSuchElementException();
                }
                Object position = reading.position();
                more = reading.next();
                return position;
            }
        };
    }

    /** A run while it is read; of several, the one comes first whose present entry does. */
    static final class Reading implements Comparable<Reading> {
        private final OrderedRun run;
        private final Cursor<byte[], Object> cursor;
        private byte[] key;

        Reading(OrderedRun run) {
            this.run = run;
            this.cursor = run.reverse
                    ? run.entries.cursor(run.to, run.from, true)
                    : run.entries.cursor(run.from, run.to, false);
        }

        /** Goes on to the next entry, or the first; {@code false} when there is none. */
        boolean next() {
            while (cursor.hasNext()) {
                key = cursor.next();
                // H2 takes the last key to be one of the run's.
                if (run.to == null || Arrays.compareUnsigned(key, run.to) < 0) {
                    return true;
                }
            }
            return false;
        }

        Object position() {
            return cursor.getValue();
        }

        @Override
        public int compareTo(Reading other) {
            int order =
                    Arrays.compareUnsigned(key, run.start, key.length, other.key, other.run.start, other.key.length);
            return run.reverse ? -order : order;
        }
    }
}
