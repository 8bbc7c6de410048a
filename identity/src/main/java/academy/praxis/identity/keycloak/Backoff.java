package academy.praxis.identity.keycloak;

import java.time.Duration;

/** How long to wait before the next attempt. */
final class Backoff {
    private Backoff() {}

    /**
     * Doubled with each attempt.
     *
     * @param attempts made so far, from 1
     * @param first the wait after the first attempt
     * @param longest never longer than this
     */
    static Duration after(int attempts, Duration first, Duration longest) {
        int doublings = Math.min(Math.max(attempts - 1, 0), 20);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
