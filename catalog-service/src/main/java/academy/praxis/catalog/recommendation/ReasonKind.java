package academy.praxis.catalog.recommendation;

/** Why an item is recommended; the sentences stand in resources/texts. */
enum ReasonKind {
    TASK,
    OBSTACLE,
    JOB_ROLE,
    JOB_TASK,
    HELPED,
    HELPED_BEFORE,
    FITS_TIME,
    OUT_OF_DATE,
    OTHERWISE
}
