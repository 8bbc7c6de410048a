package academy.praxis.community.post;

/** What one says to a text without words. */
public enum ReactionKind {
    HELPFUL,
    SAME_HERE,
    INSIGHT,
    SUPPORT
}
