package academy.praxis.community.member;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/** What this service reads of a member on the bus. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MemberState(
        UUID id,
        Long version,
        String displayName,
        UUID teamId,
        UUID leadId,
        String email,
        List<String> languages,
        List<String> roles,
        String status) {

    private static final String DEACTIVATED = "DEACTIVATED";

    MemberState {
        languages = languages == null ? List.of() : languages;
        roles = roles == null ? List.of() : roles;
    }

    boolean active() {
        return !DEACTIVATED.equals(status);
    }
}
