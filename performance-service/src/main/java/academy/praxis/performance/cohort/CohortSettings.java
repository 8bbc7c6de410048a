package academy.praxis.performance.cohort;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the academy decides of its cohorts. */
@ConfigMapping(prefix = "praxis.cohort")
public interface CohortSettings {
    /** The share of the leaders who have to have started before a cohort is ready, above 0, at most 1. */
    @WithDefault("0.5")
    double leadersStarted();

    /** Files of evidence. */
    Files files();

    /** What members may keep. */
    interface Files {
        /** The most bytes that all files of a member have together. */
        @WithDefault("200M")
        MemorySize mostBytes();

        /** How long files stay of who left their cohort or the academy, should they come back. */
        @WithDefault("30d")
        Duration graceOfLeavers();
    }
}
