package academy.praxis.mentoring.checkin;

/** Where a check-in is. */
enum CheckInStatus {
    /** To be answered now. */
    DUE,
    ANSWERED,
    /** Not answered before the next was due or the pairing ended. */
    MISSED
}
