package academy.praxis.community.swap;

/** Where a swap stands. */
enum SwapStatus {
    /** Somebody offers it, to all who read the space or to one person. */
    OPEN,
    /** Two are at it. */
    PAIRED,
    /** Both did every step. */
    DONE,
    /** One of the two ended it. */
    STOPPED,
    /** Who was asked does not want to. */
    DECLINED,
    /** Who offered it took it back. */
    WITHDRAWN,
    /** Nobody answered in time. */
    EXPIRED
}
