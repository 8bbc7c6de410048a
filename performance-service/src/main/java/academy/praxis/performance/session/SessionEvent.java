package academy.praxis.performance.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is read here of a mentoring session's events. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SessionEvent(UUID id, Long version, UUID mentorId, List<UUID> menteeIds, Instant startsAt, String status) {

    boolean isComplete() {
        return id != null && version != null && mentorId != null && menteeIds != null && status != null;
    }
}
