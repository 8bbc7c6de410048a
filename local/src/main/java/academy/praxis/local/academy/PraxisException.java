package academy.praxis.local.academy;

/** A command cannot do what was asked. The message says why and what to do, for a reader who is new here. */
public final class PraxisException extends RuntimeException {

    /** With the reason and the way out. */
    public PraxisException(String message) {
        super(message);
    }

    /** The same, with what lies behind it. */
    public PraxisException(String message, Throwable cause) {
        super(message, cause);
    }
}
