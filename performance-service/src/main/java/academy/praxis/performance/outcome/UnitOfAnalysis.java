package academy.praxis.performance.outcome;

/** Whose value an observation is. */
public enum UnitOfAnalysis {
    TEAM,
    MEMBER
}
