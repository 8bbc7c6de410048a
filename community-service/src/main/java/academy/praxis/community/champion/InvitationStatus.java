package academy.praxis.community.champion;

/** What became of an invitation. */
enum InvitationStatus {
    SENT,
    ACCEPTED,
    DECLINED,
    /** Who was invited is no longer a member who can be named; nothing but the place is left. */
    WITHDRAWN
}
