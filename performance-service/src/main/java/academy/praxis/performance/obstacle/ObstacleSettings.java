package academy.praxis.performance.obstacle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long obstacles may take. */
@ConfigMapping(prefix = "praxis.performance.obstacles")
interface ObstacleSettings {
    /** So many days has who is to take it away, unless a rule or a person says otherwise; and so many until its cause is known. */
    @WithDefault("14")
    int days();

    /** So many days has the one to whom it goes when the first one did not take it away. */
    @WithDefault("7")
    int daysAfterEscalation();
}
