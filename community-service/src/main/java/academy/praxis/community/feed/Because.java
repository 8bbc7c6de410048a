package academy.praxis.community.feed;

/**
 * What brought a post into a feed.
 *
 * @param value the task or tag that one follows, the followed person's id, or the space's
 */
record Because(FeedReason reason, String value) {}
