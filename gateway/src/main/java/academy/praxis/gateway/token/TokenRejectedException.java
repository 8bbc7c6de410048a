package academy.praxis.gateway.token;

/** A token is not valid; the message says why without showing any part of it. */
public final class TokenRejectedException extends Exception {

    private final boolean renewable;

    /** Rejected for this reason. */
    public TokenRejectedException(String reason) {
        this(reason, false);
    }

    TokenRejectedException(String reason, boolean renewable) {
        // No stack trace: this is an answer, and anybody can ask for it as often as they like.
        super(reason, null, false, false);
        this.renewable = renewable;
    }

    /** Is the token only out of date, so that a refresh token may still bring a good one? */
    public boolean renewable() {
        return renewable;
    }
}
