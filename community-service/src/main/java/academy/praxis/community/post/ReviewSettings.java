package academy.praxis.community.post;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** When somebody should look whether a post still holds. */
@ConfigMapping(prefix = "praxis.community.posts")
interface ReviewSettings {
    /** How long questions, tips and case studies are taken to hold without a look. */
    @WithDefault("P1Y")
    Period reviewAfter();
}
