package academy.praxis.catalog.index;

/** A question took longer than it may. */
public final class SlowSearchException extends RuntimeException {
    SlowSearchException() {
        super("The question took too long", null, false, false);
    }
}
