package academy.praxis.community.space;

/** How one becomes a member of a space. */
public enum Joining {
    /** By saying so. */
    FREE,
    /** By asking; a moderator decides. */
    ON_REQUEST,
    /** By being invited by a moderator, or by being of the team or the cohort. */
    BY_INVITATION
}
