package academy.praxis.mentoring.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Mail to those in a session. */
@ConfigMapping(prefix = "praxis.mail")
interface MailSettings {
    /** Whether mail is sent; what happens while it is off is not made up for later. */
    @WithDefault("false")
    boolean enabled();

    /** The academy's address: the sender of mail, and the organizer that invitations name. */
    String from();

    /** How often mail that waits is looked for. */
    String every();
}
