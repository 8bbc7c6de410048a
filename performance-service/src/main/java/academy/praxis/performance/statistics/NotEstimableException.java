package academy.praxis.performance.statistics;

/** The numbers do not hold what was asked of them; the message says why, for whoever asked. */
public final class NotEstimableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There are fewer values than are needed. */
        TOO_FEW,

        /** All values are the same. */
        NO_VARIATION,

        /** Two things that were to be told apart always come together. */
        COLLINEAR,

        /** A reckoning that goes step by step did not come to an end. */
        NO_CONVERGENCE
    }

    private final Reason reason;

    public NotEstimableException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
