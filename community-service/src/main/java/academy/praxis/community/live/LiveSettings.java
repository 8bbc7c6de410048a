package academy.praxis.community.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How streams of live updates are kept. */
@ConfigMapping(prefix = "praxis.community.live")
interface LiveSettings {
    /** How long a stream may be silent before a heartbeat is sent. */
    @WithDefault("20s")
    Duration heartbeat();

    /** How many streams one member may have open, on each instance. */
    @WithDefault("5")
    int perMember();

    /** How many streams there may be on each instance. */
    @WithDefault("5000")
    int most();

    /** How many signals may wait for a client that reads slowly before it is cut off. */
    @WithDefault("200")
    int waiting();

    /** How long it holds that somebody may see a space, before that is looked up again. */
    @WithDefault("1s")
    Duration remembered();
}
