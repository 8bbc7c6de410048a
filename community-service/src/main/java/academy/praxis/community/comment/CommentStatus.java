package academy.praxis.community.comment;

/** Where a comment stands. */
public enum CommentStatus {
    PUBLISHED,

    /** A moderator took it out of sight; its author and moderators still see it. */
    HIDDEN,

    /** Nothing is kept of it but its place, on which replies hang. */
    REMOVED
}
