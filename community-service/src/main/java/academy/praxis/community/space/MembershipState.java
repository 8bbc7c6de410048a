package academy.praxis.community.space;

/** How a member stands to a space. */
enum MembershipState {
    ACTIVE,
    INVITED,
    REQUESTED,
    /** No member, or no more. */
    LEFT
}
