package academy.praxis.performance.knownitem;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/** What is read here of an item's events. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ItemEvent(
        UUID id,
        Long version,
        String title,
        String form,
        Integer minutes,
        List<String> tasks,
        List<String> obstacles,
        List<String> languages,
        Audience audience,
        String status) {

    /** Whom the item is for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Audience(List<UUID> teams, List<String> jobRoles) {}

    boolean isComplete() {
        return id != null && version != null && title != null && form != null && minutes != null && status != null;
    }
}
