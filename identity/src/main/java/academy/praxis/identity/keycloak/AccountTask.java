package academy.praxis.identity.keycloak;

import java.util.UUID;

/**
 * A note that an account should be looked at, claimed for one attempt.
 *
 * @param wanted which request for this member it is
 * @param invite whether an invitation is to be mailed
 * @param credentialExpected whether the account was to get a password
 * @param attempts with this one, from 1
 */
record AccountTask(UUID memberId, long wanted, boolean invite, boolean credentialExpected, int attempts) {}
