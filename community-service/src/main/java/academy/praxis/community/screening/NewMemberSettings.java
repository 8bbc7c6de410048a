package academy.praxis.community.screening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What somebody may not do yet in their first days; managers and curators may. */
@ConfigMapping(prefix = "praxis.community.new-members")
interface NewMemberSettings {
    /** For how many days one is new, from when this service first heard of the member; 0 switches the limits off. */
    @WithDefault("7")
    int days();

    /** The most posts in one hour of the clock. */
    @WithDefault("10")
    int postsAnHour();

    /** The most comments in one hour of the clock. */
    @WithDefault("30")
    int commentsAnHour();

    /** The most links in one text. */
    @WithDefault("3")
    int links();
}
