package academy.praxis.performance.cohort;

import java.util.EnumSet;
import java.util.Set;

/** Where a member stands in a cohort. */
public enum EnrolmentStatus {
    /** For a place. */
    WAITING,
    /** Has a place and did nothing yet. */
    ENROLLED,
    STARTED,
    /** Did every activity. */
    COMPLETED,
    /** Takes no part any more. */
    LEFT,
    /** Goes on in another cohort. */
    TRANSFERRED;

    /** Those who have a place. */
    static final Set<EnrolmentStatus> TAKING_PART = EnumSet.of(ENROLLED, STARTED, COMPLETED);

    /** Those who have a place or wait for one. */
    static final Set<EnrolmentStatus> PRESENT = EnumSet.of(WAITING, ENROLLED, STARTED, COMPLETED);

    boolean takesPart() {
        return TAKING_PART.contains(this);
    }

    boolean isPresent() {
        return PRESENT.contains(this);
    }
}
