package academy.praxis.performance.programme;

/** The three ways in which people develop; a good programme mixes them. */
public enum ActivityKind {
    EDUCATION,
    EXPERIENCE,
    EXPOSURE
}
