package academy.praxis.performance.cohort;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that the caller brought, and what has it.
 *
 * @param enrolmentId where it was shown; absent while it was not
 * @param activity the number of the activity of which it was shown; absent while it was not
 * @param verdict what the facilitator said of what has it; absent while nothing was said
 */
record MyEvidenceFile(
        UUID id,
        String name,
        String type,
        long size,
        Instant createdAt,
        UUID enrolmentId,
        Integer activity,
        Verdict verdict) {}
