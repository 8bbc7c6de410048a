package academy.praxis.community.inbox;

/** What somebody is told of. */
public enum NotificationKind {
    /** Somebody commented on one's post. */
    COMMENT(true, true),
    /** Somebody replied to one's comment. */
    REPLY(true, true),
    /** Somebody mentioned one. */
    MENTION(true, true),
    /** One's answer was accepted. */
    ACCEPTED(true, true),
    /** Somebody thanked one. */
    THANKED(true, true),
    /** Something was announced in a space that one has joined. */
    ANNOUNCEMENT(true, true),
    /** One is invited to a space, or let into one. */
    INVITATION(false, true),
    /** Somebody wants to exchange knowledge with one, or answered, went on or stopped in an exchange that one is in. */
    SWAP(false, true),
    /** An exchange that one is in waits for one's own answer. */
    SWAP_REMINDER(false, true),
    /** A manager invites one to do more of what one does well for others. */
    CHAMPION_INVITATION(false, true),
    /** A moderator decided something that concerns one's texts or oneself. It cannot be switched off. */
    MODERATION(false, false),
    /** Who wrote a text of one's own in a safe space was told to a moderator and a manager. It cannot be switched off. */
    NAME_LIFTED(false, false);

    private final boolean forReaders;
    private final boolean optional;

    NotificationKind(boolean forReaders, boolean optional) {
        this.forReaders = forReaders;
        this.optional = optional;
    }

    /** Whether only those are told, and go on seeing it, who can read what it is about. */
    boolean isForReaders() {
        return forReaders;
    }

    /** Whether members may do without it. */
    boolean isOptional() {
        return optional;
    }
}
