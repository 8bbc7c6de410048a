package academy.praxis.identity.team;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What a team asks of the directory of members, within the present transaction. */
public interface TeamMembers {
    /** Whether this is a member who can lead: known, and not deactivated. */
    Uni<Boolean> canLead(UUID memberId);

    /** What a member is called; {@code null} for nobody. */
    Uni<String> nameOf(UUID memberId);

    /** Makes the members of the team report to this lead ({@code null} for nobody) and says so to the other services. */
    Uni<Void> reportTo(UUID teamId, UUID leadId);
}
