package academy.praxis.performance.cohort;

/** What comes of an experiment. */
public enum Decision {
    KEEP,
    ADAPT,
    STOP
}
