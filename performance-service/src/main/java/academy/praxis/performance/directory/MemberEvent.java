package academy.praxis.performance.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/** What is read here of a member's events. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MemberEvent(
        UUID id,
        Long version,
        String displayName,
        String email,
        String jobRole,
        UUID teamId,
        UUID leadId,
        List<String> languages,
        String timeZone,
        List<String> roles,
        String status) {

    boolean isComplete() {
        return id != null && version != null && displayName != null && email != null && status != null;
    }

    boolean isActive() {
        return !"deactivated".equalsIgnoreCase(status);
    }
}
