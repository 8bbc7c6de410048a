package academy.praxis.performance.directory;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A person of the academy, as this service knows them from the bus.
 *
 * @param email where they can be written to; not for other members' eyes
 * @param jobRole such as {@code nurse}; empty where the directory says none
 * @param teamId {@code null} for nobody's team
 * @param leadId whom they report to; {@code null} for whoever leads their team
 * @param languages BCP 47, the preferred one first; at least one
 * @param timeZone IANA
 * @param active whether they may take part; false once deactivated
 */
public record Member(
        UUID id,
        String displayName,
        String email,
        String jobRole,
        UUID teamId,
        UUID leadId,
        List<String> languages,
        String timeZone,
        Set<String> roles,
        boolean active) {

    /** Their time zone; UTC where what the directory says is none. */
    public ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
