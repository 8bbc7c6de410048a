package academy.praxis.identity.keycloak;

import java.util.Set;

/**
 * A machine client as Keycloak has it.
 *
 * @param id Keycloak's own id
 * @param secretSince when its secret was asked for, in milliseconds of the epoch; 0 where that is not known
 * @param roles all realm roles of its service account
 */
record ActualClient(String id, String name, boolean enabled, long secretSince, Set<String> roles) {
    /** The only role of an integrator's client. */
    static final String ROLE = "integrator";

    /** Whether it is as it should be. A secret that is newer than wanted is fine: the table was restored from a backup. */
    boolean isAs(DesiredClient wanted) {
        return looksAs(wanted) && secretSince >= wanted.secretSince() && hasOnlyItsRole();
    }

    boolean looksAs(DesiredClient wanted) {
        return enabled == wanted.enabled() && wanted.name().equals(name);
    }

    boolean hasOnlyItsRole() {
        return roles.equals(Set.of(ROLE));
    }
}
