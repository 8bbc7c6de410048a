package academy.praxis.mentoring.thanks;

/** Which thanks of mine. */
enum Direction {
    RECEIVED,
    GIVEN
}
