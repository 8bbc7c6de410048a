package academy.praxis.community.inbox;

import jakarta.validation.constraints.NotNull;

/**
 * How a member wants to be told of one kind of thing.
 *
 * @param inApp in the list of notifications
 * @param byMail in the mails
 */
record Choice(@NotNull NotificationKind kind, boolean inApp, boolean byMail) {

    static Choice usual(NotificationKind kind) {
        return new Choice(kind, true, true);
    }
}
