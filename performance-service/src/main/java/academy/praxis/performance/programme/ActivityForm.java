package academy.praxis.performance.programme;

/** The forms that learning takes, as in the catalog. */
public enum ActivityForm {
    MICRO,
    MACRO,
    EVENT,
    EXPERIMENT,
    ASSIGNMENT,
    COACHING,
    MENTORSHIP,
    INITIATIVE,
    REFERENCE,
    CASE_STUDY
}
