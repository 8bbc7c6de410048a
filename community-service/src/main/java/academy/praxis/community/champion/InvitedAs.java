package academy.praxis.community.champion;

/** What a champion is invited to become. */
enum InvitedAs {
    MENTOR,
    /** Of a space. */
    MODERATOR,
    /** Of learning items. */
    AUTHOR,
    /** Of a cohort. */
    FACILITATOR
}
