package academy.praxis.identity.keycloak;

import java.util.Set;
import java.util.TreeSet;

/**
 * In what an account differs from what the directory wants.
 *
 * @param profile whether name, address or member id differ
 * @param locale whether the language differs; people may choose another on the sign-in page, so that alone is no fault
 * @param enabled whether the right to sign in differs
 * @param missingRoles to be given
 * @param surplusRoles to be taken away
 */
record Drift(boolean profile, boolean locale, boolean enabled, Set<String> missingRoles, Set<String> surplusRoles) {

    static Drift between(DesiredAccount wanted, ActualAccount actual) {
        Set<String> missing = new TreeSet<>(wanted.roles());
        missing.removeAll(actual.roles());
        Set<String> surplus = new TreeSet<>(actual.roles());
        surplus.removeAll(wanted.roles());
        boolean profile = !wanted.memberId().toString().equals(actual.memberId())
                || !wanted.email().equals(actual.username())
                || !wanted.email().equals(actual.email())
                || !wanted.name().equals(actual.name());
        return new Drift(
                profile,
                !wanted.locale().equals(actual.locale()),
                wanted.enabled() != actual.enabled(),
                missing,
                surplus);
    }

    /** Whether something is wrong that somebody has to repair. */
    boolean isFault() {
        return profile || enabled || !missingRoles.isEmpty() || !surplusRoles.isEmpty();
    }

    /** Whether the user itself has to be written, not only its roles. */
    boolean touchesUser() {
        return profile || locale || enabled;
    }
}
