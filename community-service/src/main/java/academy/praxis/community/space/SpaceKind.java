package academy.praxis.community.space;

/** What kind of place a space is; {@link Audience} says what follows from it. */
public enum SpaceKind {
    OPEN,
    TEAM,
    COHORT,
    PRIVATE,
    SAFE
}
