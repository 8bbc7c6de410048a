package academy.praxis.identity.member;

/** Where a member stands. */
public enum MemberStatus {
    /** May sign in. */
    ACTIVE,
    /** Got an invitation and has not chosen a password yet. */
    INVITED,
    /** May not sign in; kept, because their contributions stay. */
    DEACTIVATED
}
