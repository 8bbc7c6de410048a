package academy.praxis.mentoring.health;

import java.util.Collection;

/** How a pairing is. */
enum HealthLevel {
    HEALTHY,
    /** One signal. */
    ATTENTION,
    /** Several signals, or a severe one. */
    AT_RISK;

    /** The level that these signals make, given as whether each is severe. */
    static HealthLevel of(Collection<Boolean> severe) {
        if (severe.isEmpty()) {
            return HEALTHY;
        }
        return severe.size() > 1 || severe.contains(true) ? AT_RISK : ATTENTION;
    }
}
