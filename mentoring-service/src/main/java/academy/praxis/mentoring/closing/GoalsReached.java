package academy.praxis.mentoring.closing;

/** How many of one's goals were reached. */
enum GoalsReached {
    NONE,
    SOME,
    MOST,
    ALL
}
