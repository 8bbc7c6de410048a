package academy.praxis.community.post;

/** Where a post stands. */
enum PostStatus {
    PUBLISHED,
    REMOVED
}
