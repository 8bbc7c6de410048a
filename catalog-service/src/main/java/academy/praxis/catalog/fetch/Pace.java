package academy.praxis.catalog.fetch;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps requests to one host apart, also those of runs at the same time. */
final class Pace {
    private static final int MOST_HOSTS = 1000;

    private final Map<String, Long> next = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    /**
     * Takes the host's next turn.
     *
     * @param delay between two turns, in ms
     * @return ms to wait for it
     */
    long turn(String host, long delay) {
        long now = System.nanoTime() / 1_000_000;
        synchronized (next) {
            long turn = Math.max(now, next.getOrDefault(host, now));
            next.put(host, turn + delay);
            return turn - now;
        }
    }
}
