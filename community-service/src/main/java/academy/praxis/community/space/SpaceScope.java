package academy.praxis.community.space;

/** Which spaces a list shows. */
public enum SpaceScope {
    /** All that one can read. */
    READABLE,
    /** Those that one has joined, and one's team's. */
    MINE,
    /** Those that one can read or ask to join. */
    KNOWN,
    /** Those that one is invited to. */
    INVITED
}
