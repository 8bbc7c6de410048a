package academy.praxis.performance.cohort;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/** What is read here of the community's events about leaders. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ParticipationEvent(UUID id, Long version, UUID memberId, Boolean counted, List<Week> weeks) {

    /** @param tookPart whether they were seen in it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Week(boolean tookPart) {}

    ParticipationEvent {
        weeks = weeks == null ? List.of() : weeks;
    }

    boolean isComplete() {
        return id != null && version != null && counted != null;
    }

    int weeksTakenPart() {
        return (int) weeks.stream().filter(Week::tookPart).count();
    }
}
