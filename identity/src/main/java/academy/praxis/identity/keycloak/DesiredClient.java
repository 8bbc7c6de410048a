package academy.praxis.identity.keycloak;

import java.util.List;
import java.util.UUID;

/**
 * A machine client as the academy wants it.
 *
 * @param scopes those that it may ask for, beside what every token of the academy has
 * @param enabled whether one may sign in with it
 * @param deleted whether it is to be gone
 * @param secretSince when its secret was asked for, in milliseconds of the epoch; an older one is to be replaced
 */
record DesiredClient(
        UUID credentialId,
        String clientId,
        String name,
        List<String> scopes,
        boolean enabled,
        boolean deleted,
        long secretSince) {}
