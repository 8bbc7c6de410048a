package academy.praxis.performance.knownitem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A learning item as this service knows it from the bus.
 *
 * @param version the catalog's version of what is known here
 * @param form as the catalog says it, such as {@code case-study}
 * @param minutes the time that it takes
 * @param tasks the tasks that it helps with, as the catalog writes them
 * @param obstacles the obstacles that it helps with, as the catalog writes them
 * @param languages BCP 47
 * @param audienceTeams the teams that it is for
 * @param audienceJobRoles the job roles that it is for, in lower case; it is for everyone when neither is given
 * @param status {@code published} or {@code retired}; drafts never leave the catalog
 */
public record KnownItem(
        UUID id,
        long version,
        String title,
        String form,
        int minutes,
        List<String> tasks,
        List<String> obstacles,
        List<String> languages,
        List<UUID> audienceTeams,
        List<String> audienceJobRoles,
        String status) {

    /**
     * Whether it is meant for this member.
     *
     * @param teamId {@code null} for nobody's team
     */
    public boolean isFor(UUID teamId, String jobRole) {
        return audienceTeams.isEmpty() && audienceJobRoles.isEmpty()
                || teamId != null && audienceTeams.contains(teamId)
                || audienceJobRoles.contains(jobRole.toLowerCase(Locale.ROOT));
    }

    /** Whether a programme may send members to it. */
    @JsonIgnore
    public boolean isOffered() {
        return "published".equals(status);
    }
}
