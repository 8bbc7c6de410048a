package academy.praxis.catalog.event;

/** Who comes to a session and who waits, in numbers, and how one member stands. */
record Turnout(long coming, long waiting, PlaceStatus mine) {
    static final Turnout NOBODY = new Turnout(0, 0, PlaceStatus.NONE);
}
