package academy.praxis.community.post;

/** Where a post stands. */
public enum PostStatus {
    PUBLISHED,

    /** A moderator took it out of sight; its author and moderators still see it. */
    HIDDEN,

    /** Nothing is kept of it but that there was something. */
    REMOVED
}
