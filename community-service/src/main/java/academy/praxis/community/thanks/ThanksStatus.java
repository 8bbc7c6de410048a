package academy.praxis.community.thanks;

/** Whether thanks stand. */
enum ThanksStatus {
    GIVEN,
    /** Taken back by who gave them, or gone with what they were for. */
    WITHDRAWN
}
