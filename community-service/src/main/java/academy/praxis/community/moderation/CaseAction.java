package academy.praxis.community.moderation;

/** What a moderator does about a text. */
enum CaseAction {
    /** Nothing; what was out of sight is shown again. */
    DISMISS,
    /** It stays where it is, and its author is warned. */
    WARN,
    /** It is taken out of sight. */
    HIDE
}
