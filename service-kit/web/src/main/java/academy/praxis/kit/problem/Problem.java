package academy.praxis.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * Problem details as RFC 9457 defines them, with the extension members {@code violations} and {@code traceId}.
 *
 * @param type stable identifier of the kind of problem
 * @param title the kind in words, the same each time
 * @param status the HTTP status code
 * @param detail what happened this time, for the person who asked; may be absent
 * @param instance the path that was asked for
 * @param violations each wrong field; empty when no field is to blame
 * @param traceId the W3C trace id under which the services' logs and traces have it; absent when the request is not traced
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type, String title, int status, String detail, URI instance, List<Violation> violations, String traceId) {

    /** The media type of problem details in JSON (RFC 9457, section 3). */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail, URI instance, List<Violation> violations, String traceId) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, violations, traceId);
    }
}
