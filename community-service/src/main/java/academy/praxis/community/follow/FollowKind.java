package academy.praxis.community.follow;

/** What one can follow. */
public enum FollowKind {
    /** A task of the work, as posts name it. */
    TASK,
    /** A tag, as posts carry it. */
    TAG,
    /** A member; what they write in safe spaces stays unknown to be theirs. */
    PERSON
}
