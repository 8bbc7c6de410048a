package academy.praxis.community.member;

/** What becomes of the posts, comments and files of a member who is erased. */
public enum TextChoice {
    /** They stay for others, without an author. */
    KEEP_WITHOUT_AUTHOR,

    /** They go, and what hangs on them as if their author had removed them. */
    REMOVE
}
