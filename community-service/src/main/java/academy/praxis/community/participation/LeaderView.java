package academy.praxis.community.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * A leader who agreed to be counted.
 *
 * @param takingPart whether they took part in one of the last four weeks, the present one among them
 * @param lastWeek the last week in which they took part, as ISO 8601 writes it; {@code null} for none since they agreed, or in 12 weeks
 */
record LeaderView(
        UUID memberId,
        String displayName,
        boolean takingPart,
        @JsonInclude(JsonInclude.Include.NON_NULL) String lastWeek) {}
