package academy.praxis.community.swap;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much swapping one member can do at a time, and how long things wait. */
@ConfigMapping(prefix = "praxis.community.swaps")
interface SwapSettings {
    /** The most offers of one member that nobody answered yet. */
    @WithDefault("3")
    int openOffers();

    /** The most swaps that one member is in the middle of. */
    @WithDefault("5")
    int running();

    /** How long an offer waits for an answer. */
    @WithDefault("30d")
    Duration openFor();

    /** After how long a silence those are reminded for whom a step waits. */
    @WithDefault("7d")
    Duration remindAfter();
}
