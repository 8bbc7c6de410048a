package academy.praxis.catalog.member;

import java.util.List;
import java.util.UUID;

/**
 * Who looks, as far as what they may see goes.
 *
 * @param memberId {@code null} for a machine client
 * @param teamId {@code null} when in none
 * @param jobRole {@code null} when none is known
 * @param curator curators see everything
 */
public record Viewer(UUID memberId, UUID teamId, String jobRole, boolean curator) {
    /** The keys of all audiences that the viewer is in, see {@link Audience#keys}. */
    public List<String> audienceKeys() {
        return new Audience(
                        teamId == null ? List.of() : List.of(teamId),
                        jobRole == null || jobRole.isBlank() ? List.of() : List.of(jobRole))
                .keys();
    }

    /** Whether something with these keys of an audience is for the viewer; without keys it is for everyone. */
    public boolean isIn(List<String> audience) {
        return curator || audience.isEmpty() || audienceKeys().stream().anyMatch(audience::contains);
    }
}
