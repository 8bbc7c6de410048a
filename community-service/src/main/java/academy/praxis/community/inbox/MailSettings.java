package academy.praxis.community.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Mail about what members have not read. */
@ConfigMapping(prefix = "praxis.mail")
interface MailSettings {
    /** Whether mail is sent. */
    @WithDefault("false")
    boolean enabled();

    /** The academy's address as members open it, without a slash at the end. */
    String academy();

    /** The sender. */
    String from();

    /** How often mail that is due is looked for. */
    String every();
}
