package academy.praxis.community.feed;

/** What kind of thing brings a post into a feed. */
enum FeedReason {
    SPACE,
    TASK,
    TAG,
    PERSON
}
