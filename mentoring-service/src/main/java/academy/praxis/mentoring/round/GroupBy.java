package academy.praxis.mentoring.round;

/** By what mentees are grouped when a report compares groups. */
enum GroupBy {
    JOB_ROLE,
    TEAM,
    LANGUAGE
}
