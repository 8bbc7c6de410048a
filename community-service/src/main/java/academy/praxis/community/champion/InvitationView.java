package academy.praxis.community.champion;

import academy.praxis.kit.precondition.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * An invitation, as who is invited and managers see it.
 *
 * @param displayName of who is invited; {@code null} when the directory does not know them any more
 * @param by who invited; {@code null} when the directory does not know them any more
 */
record InvitationView(
        UUID id,
        long version,
        UUID memberId,
        @JsonInclude(JsonInclude.Include.NON_NULL) String displayName,
        InvitedAs as,
        @JsonInclude(JsonInclude.Include.NON_NULL) String by,
        String note,
        InvitationStatus status,
        Instant sentAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant answeredAt)
        implements Versioned {}
