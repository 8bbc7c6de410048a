package academy.praxis.identity.keycloak;

import java.util.Set;

/**
 * An account as Keycloak has it.
 *
 * @param id Keycloak's own id of the user
 * @param memberId the attribute; {@code null} where there is none
 * @param roles of the academy's roles those that the user has
 */
record ActualAccount(
        String id,
        String memberId,
        String username,
        String email,
        PersonName name,
        String locale,
        boolean enabled,
        Set<String> roles) {}
