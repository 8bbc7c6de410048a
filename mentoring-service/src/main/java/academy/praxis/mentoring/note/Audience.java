package academy.praxis.mentoring.note;

/** Who reads a note. Managers and administrators are never among them. */
enum Audience {
    /** Those in the session that it is of. */
    SESSION,
    /** Its author alone. */
    ME
}
