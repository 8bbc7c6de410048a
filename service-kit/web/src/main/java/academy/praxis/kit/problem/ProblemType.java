package academy.praxis.kit.problem;

import java.net.URI;

/** The stable kinds of problem that the academy's services answer with, as the {@code type} of RFC 9457, section 3.1.1. */
public enum ProblemType {
    MALFORMED_JSON(400, "The body is not well-formed JSON"),
    UNKNOWN_FIELD(400, "The body has a field that is not known here"),
    WRONG_TYPE(400, "A value has the wrong type"),
    VALIDATION(400, "The input is not valid"),
    UNAUTHENTICATED(401, "Sign in first"),
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This method does not work here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be given"),
    CONFLICT(409, "This does not fit the present state"),
    STALE_VERSION(412, "Somebody changed this in the meantime"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not taken here"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    VERSION_REQUIRED(428, "Say which version you are changing"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Something went wrong on our side"),
    DEPENDENCY_UNAVAILABLE(503, "A part of the academy is away"),
    TIMEOUT(504, "This took too long");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that goes with this type. */
    public int status() {
        return status;
    }

    /** The type's short summary, the same on every occurrence. */
    public String title() {
        return title;
    }

    /** The type's identifier, {@code urn:praxis:problem:<kebab-case name>}. */
    public URI uri() {
        return URI.create("urn:praxis:problem:"
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /** The type that best says an HTTP status; 4xx without a type of its own are {@link #VALIDATION}, 5xx {@link #INTERNAL}. */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status && type != MALFORMED_JSON && type != UNKNOWN_FIELD && type != WRONG_TYPE) {
                return type;
            }
        }
        return status < 500 ? VALIDATION : INTERNAL;
    }
}
