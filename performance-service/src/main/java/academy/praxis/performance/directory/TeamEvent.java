package academy.praxis.performance.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What is read here of a team's events. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TeamEvent(UUID id, Long version, String name, UUID leadId) {

    boolean isComplete() {
        return id != null && version != null && name != null;
    }
}
