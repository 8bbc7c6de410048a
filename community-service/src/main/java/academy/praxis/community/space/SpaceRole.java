package academy.praxis.community.space;

/** What a member of a space does there. */
enum SpaceRole {
    MEMBER,
    MODERATOR
}
