package academy.praxis.catalog.item;

/** The forms that learning takes, from two minutes between patients to an initiative of one's own. */
public enum ItemForm {
    MICRO,
    MACRO,
    EVENT,
    EXPERIMENT,
    ASSIGNMENT,
    COACHING,
    MENTORSHIP,
    INITIATIVE,
    REFERENCE,
    CASE_STUDY;

    /** The most minutes that a micro item may take. */
    public static final int MICRO_MINUTES = 2;

    /** Forms that any member may propose; a curator publishes them. */
    boolean isOpenToMembers() {
        return this == INITIATIVE || this == CASE_STUDY;
    }
}
