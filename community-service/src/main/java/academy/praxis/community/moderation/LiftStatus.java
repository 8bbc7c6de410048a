package academy.praxis.community.moderation;

/** Where the wish to know who wrote a text stands. */
enum LiftStatus {
    ASKED,
    DECLINED,
    LIFTED
}
