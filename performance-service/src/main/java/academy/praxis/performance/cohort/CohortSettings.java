package academy.praxis.performance.cohort;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the academy decides of its cohorts. */
@ConfigMapping(prefix = "praxis.cohort")
interface CohortSettings {
    /** The share of the leaders who have to have started before a cohort is ready, above 0, at most 1. */
    @WithDefault("0.5")
    double leadersStarted();
}
