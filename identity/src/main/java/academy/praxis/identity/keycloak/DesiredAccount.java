package academy.praxis.identity.keycloak;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An account as the directory wants it.
 *
 * @param email also the user name
 * @param locale the member's preferred language (BCP 47)
 * @param enabled whether one may sign in
 * @param roles the realm roles, {@code learner} among them
 */
record DesiredAccount(
        UUID memberId,
        String email,
        PersonName name,
        String locale,
        boolean enabled,
        boolean invited,
        Set<String> roles) {

    static DesiredAccount of(
            UUID memberId,
            String email,
            String displayName,
            List<String> languages,
            String status,
            List<String> roles) {
        return new DesiredAccount(
                memberId,
                email,
                PersonName.of(displayName),
                languages.get(0),
                !status.equals("DEACTIVATED"),
                status.equals("INVITED"),
                Set.copyOf(roles));
    }
}
