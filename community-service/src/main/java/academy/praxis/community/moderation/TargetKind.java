package academy.praxis.community.moderation;

/** What a moderation case is about. */
enum TargetKind {
    POST,
    COMMENT
}
