package academy.praxis.mentoring.chemistry;

/** How far a first talk is. */
enum TalkStatus {
    /** The coach has yet to say yes. */
    ASKED,
    /** The two have their talk; the mentee chooses afterwards. */
    AGREED,
    /** The mentee wants this coach; a pairing was proposed. */
    CHOSEN,
    /** The mentee chose another coach, or looks no longer. */
    NOT_CHOSEN,
    /** The coach said no. */
    DECLINED,
    /** One of the two called it off. */
    CANCELLED,
    /** Nothing came of it in time. */
    EXPIRED
}
