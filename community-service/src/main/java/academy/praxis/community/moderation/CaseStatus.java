package academy.praxis.community.moderation;

/** Where a case stands. */
enum CaseStatus {
    /** A moderator is to look at it. */
    WAITING,
    /** A moderator decided. */
    DECIDED,
    /** The author asks that somebody else looks at it again. */
    APPEALED,
    /** The appeal was decided. */
    CLOSED
}
