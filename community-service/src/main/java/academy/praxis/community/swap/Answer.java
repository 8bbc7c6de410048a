package academy.praxis.community.swap;

import java.util.UUID;

/**
 * What one of the two says at one step.
 *
 * @param step from 1
 * @param shared whether the other may use these words in what they write up
 */
record Answer(int step, UUID byId, String text, boolean shared) {
    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "Answer";
    }
}
