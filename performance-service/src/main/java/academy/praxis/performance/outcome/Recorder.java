package academy.praxis.performance.outcome;

import java.util.UUID;

/**
 * Who records a value.
 *
 * @param memberId {@code null} for a machine client
 * @param client {@code null} for a member
 */
record Recorder(UUID memberId, String client) {
    static Recorder member(UUID id) {
        return new Recorder(id, null);
    }
}
