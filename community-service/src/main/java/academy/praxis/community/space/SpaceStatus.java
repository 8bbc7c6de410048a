package academy.praxis.community.space;

/** Whether a space is in use. */
enum SpaceStatus {
    ACTIVE,
    /** Can be read, and nothing is written any more. */
    ARCHIVED
}
