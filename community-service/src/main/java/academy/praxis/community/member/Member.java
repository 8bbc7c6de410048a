package academy.praxis.community.member;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A member as the directory told of them last.
 *
 * @param teamId the member's team; {@code null} for none
 * @param leadId whom they report to; {@code null} for nobody
 * @param active whether they can sign in
 * @param manager whether they are an academy manager
 * @param curator whether they are a curator
 * @param languages BCP 47, the preferred one first; empty when not told
 * @param email {@code null} when not told
 * @param registeredAt when this service first heard of them
 */
public record Member(
        UUID id,
        String displayName,
        UUID teamId,
        UUID leadId,
        boolean active,
        boolean manager,
        boolean curator,
        List<String> languages,
        String email,
        Instant registeredAt) {

    /** This member as one who reads. */
    public Reader asReader() {
        return new Reader(id, teamId, manager, curator, active, registeredAt);
    }
}
