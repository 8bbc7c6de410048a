package academy.praxis.community.post;

/** What a post is. */
public enum PostKind {
    QUESTION,
    TIP,
    CASE_STUDY,
    IDEA,
    ANNOUNCEMENT
}
