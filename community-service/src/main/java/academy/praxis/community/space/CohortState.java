package academy.praxis.community.space;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What this service reads of the topic of cohorts: of a cohort itself, or of an enrolment, which alone has a {@code cohortId}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CohortState(
        UUID id,
        Long version,
        String name,
        String programmeTitle,
        UUID facilitatorId,
        LocalDate endsOn,
        List<UUID> memberIds,
        UUID cohortId,
        UUID memberId,
        String status) {

    boolean isEnrolment() {
        return cohortId != null && memberId != null;
    }

    /** Whether the member of this enrolment has a place; of old ones that is not said, as they all had. */
    boolean hasPlace() {
        return !hasLeft() && !"waiting".equals(status);
    }

    boolean hasLeft() {
        return "left".equals(status) || "transferred".equals(status);
    }

    boolean isCancelled() {
        return "cancelled".equals(status);
    }

    boolean isCohort() {
        return id != null
                && version != null
                && name != null
                && programmeTitle != null
                && facilitatorId != null
                && endsOn != null
                && memberIds != null;
    }
}
