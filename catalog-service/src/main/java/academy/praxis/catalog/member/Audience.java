package academy.praxis.catalog.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whom something is for: who is in one of the teams or has one of the job roles; everyone when neither is named.
 *
 * @param teams ids of teams
 * @param jobRoles job roles as the directory names them; capitals make no difference
 */
public record Audience(
        @Size(max = 50) List<@NotNull UUID> teams,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> jobRoles) {
    /** Everyone in the academy. */
    public static final Audience EVERYONE = new Audience(List.of(), List.of());

    private static final String TEAM = "team:";
    private static final String JOB_ROLE = "job-role:";

    public Audience {
        teams = teams == null ? List.of() : teams;
        jobRoles = jobRoles == null ? List.of() : jobRoles;
    }

    /** How store and search index name the audience: {@code team:<id>} and {@code job-role:<name in lower case>}. */
    public List<String> keys() {
        return Stream.concat(
                        teams.stream().map(team -> TEAM + team),
                        jobRoles.stream().map(role -> JOB_ROLE + role.strip().toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    /** The audience that has these keys. */
    public static Audience of(List<String> keys) {
        return new Audience(
                keys.stream()
                        .filter(key -> key.startsWith(TEAM))
                        .map(key -> UUID.fromString(key.substring(TEAM.length())))
                        .toList(),
                keys.stream()
                        .filter(key -> key.startsWith(JOB_ROLE))
                        .map(key -> key.substring(JOB_ROLE.length()))
                        .toList());
    }
}
