package academy.praxis.mentoring.goal;

/** Where a goal is. */
enum GoalStatus {
    OPEN,
    REACHED,
    /** No longer wanted, which is no failure. */
    DROPPED
}
