package academy.praxis.catalog.fetch;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A page that could not be had. The message says why, in words for a curator. */
public class FetchException extends IOException {
    /** Why. */
    public enum Reason {
        /** Not an address that may be asked: another scheme, a private network, user information in it. */
        NOT_ALLOWED,
        /** The server's robots.txt forbids it. */
        ROBOTS,
        UNREACHABLE,
        TIMEOUT,
        TOO_LARGE,
        TOO_MANY_REDIRECTS,
        /** 404 or 410. */
        GONE,
        /** 429 or 503: asked too much, or at a bad time. */
        LATER,
        /** Any other answer that is no success. */
        STATUS,
        /** Packed in a way that cannot be unpacked. */
        BROKEN
    }

    private final Reason reason;
    private final transient Instant retryAfter;

    FetchException(Reason reason, String message) {
        this(reason, message, null, null);
    }

    FetchException(Reason reason, String message, Throwable cause) {
        this(reason, message, null, cause);
    }

    FetchException(Reason reason, String message, Instant retryAfter, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    /** When the server wants to be asked again, where it said so. */
    public Optional<Instant> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
