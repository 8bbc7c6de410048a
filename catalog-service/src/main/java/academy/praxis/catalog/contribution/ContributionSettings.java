package academy.praxis.catalog.contribution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.UUID;

/** How posts become items. */
@ConfigMapping(prefix = "praxis.catalog.contributions")
interface ContributionSettings {
    /** Whether they are offered as soon as they come; else a curator looks at them first, and again at each change. */
    @WithDefault("true")
    boolean publish();

    /** BCP 47: the languages that people write in, the one to assume first. */
    @WithDefault("en,nl,de,fr,es")
    List<String> languages();

    /** Who looks after an item whose author the community does not tell; the nil UUID (RFC 9562, section 5.9) is nobody. */
    @WithDefault("00000000-0000-0000-0000-000000000000")
    UUID owner();
}
