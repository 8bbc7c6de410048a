package academy.praxis.community.moderation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What happens by itself. */
@ConfigMapping(prefix = "praxis.community.moderation")
interface ModerationSettings {
    /** So many members have to report a text until it is out of sight before a moderator looks at it. */
    @WithDefault("5")
    int hideAfter();
}
