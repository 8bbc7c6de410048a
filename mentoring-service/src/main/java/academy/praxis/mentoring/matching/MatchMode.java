package academy.praxis.mentoring.matching;

/** What a matching is to be best at. */
public enum MatchMode {
    /** As many as possible, then the greatest total score. */
    OPTIMAL,
    /** No two would rather have one another. */
    STABLE,
    /** As many as possible, then the worst-off pair as well off as possible, then the greatest total score. */
    FAIR
}
