package academy.praxis.mentoring.matching;

import java.util.concurrent.CancellationException;

/** Asked again and again while a matching is computed. */
@FunctionalInterface
public interface Cancellation {
    /** Whether the work should end without a result. */
    boolean isCancelled();

    /** Never. */
    static Cancellation never() {
        return () -> false;
    }

    /**
     * Ends the work when somebody asked for it.
     *
     * @throws CancellationException then
     */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException("The matching was cancelled");
        }
    }
}
