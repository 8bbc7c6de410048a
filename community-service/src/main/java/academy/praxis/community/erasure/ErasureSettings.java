package academy.praxis.community.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When members are erased, and for how long it is known that they were. */
@ConfigMapping(prefix = "praxis.community.erasure")
interface ErasureSettings {
    /** How long after the directory deactivated a member their erasure begins, so that a mistake there loses nothing. */
    @WithDefault("P30D")
    Duration grace();

    /** How long after it was asked for an erasure begins: longer than any request that is still on its way can take. */
    @WithDefault("PT1M")
    Duration settle();

    /** How long a member is told of an erasure that is done. */
    @WithDefault("P30D")
    Duration kept();

    /** How often work that is due is looked for. */
    @WithDefault("10s")
    String every();
}
