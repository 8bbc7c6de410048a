package academy.praxis.performance.obstacle;

/** How far an obstacle is. */
enum ObstacleStatus {
    /** Nobody said yet that they take it on. */
    OPEN,
    /** Its owner takes it away. */
    ACCEPTED,
    /** It is gone. */
    RESOLVED,
    /** Its owner said why it stays. */
    DECLINED,
    /** It is not worth it, or the reporter took it back. */
    DROPPED,
    /** It is the same as another one. */
    MERGED;

    boolean isClosed() {
        return this != OPEN && this != ACCEPTED;
    }
}
