package academy.praxis.performance.obstacle;

/** How far up an obstacle went because nobody took it away in time. */
enum Escalation {
    NONE,
    /** To the one to whom its first owner reports. */
    LEAD,
    /** To the academy's managers: it is on top of their board. */
    MANAGERS
}
