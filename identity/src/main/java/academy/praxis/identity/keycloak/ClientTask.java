package academy.praxis.identity.keycloak;

import java.util.UUID;

/**
 * A note that an integrator's client should be looked at, claimed for one attempt.
 *
 * @param wanted which request for this credential it is
 * @param attempts with this one, from 1
 */
record ClientTask(UUID credentialId, long wanted, int attempts) {}
