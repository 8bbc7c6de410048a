package academy.praxis.community.erasure;

/** Where an erasure stands. */
enum ErasureState {
    /** It was asked for, and what it finds goes. The member writes nothing meanwhile. */
    RUNNING,

    /** Everything was looked through once more, and nothing was found. */
    DONE
}
