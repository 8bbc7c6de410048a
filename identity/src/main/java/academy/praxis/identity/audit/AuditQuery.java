package academy.praxis.identity.audit;

import academy.praxis.kit.problem.ProblemException;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the audit log is narrowed to. */
class AuditQuery {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    @QueryParam("actorId")
    @Parameter(description = "The member who did it.")
    UUID actorId;

    @QueryParam("targetId")
    @Parameter(description = "The member, team or credential that it was done to.")
    UUID targetId;

    @QueryParam("action")
    AuditAction action;

    @QueryParam("from")
    @Size(max = 40)
    @Parameter(description = "Done at this time or later (RFC 3339).")
    String from;

    @QueryParam("to")
    @Size(max = 40)
    @Parameter(description = "Done before this time (RFC 3339).")
    String to;

    Instant from() {
        return time("from", from);
    }

    Instant to() {
        return time("to", to);
    }

    private static Instant time(String field, String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (!time.isBefore(FIRST) && !time.isAfter(LAST)) {
                return time;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw ProblemException.invalid(field, "must be a time such as 2026-11-22T08:00:00Z");
    }
}
