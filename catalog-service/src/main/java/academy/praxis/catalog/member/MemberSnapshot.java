package academy.praxis.catalog.member;

import java.util.List;
import java.util.UUID;

/** The part of a member event that this service reads. */
record MemberSnapshot(
        UUID id, long version, String displayName, String jobRole, UUID teamId, List<String> languages, String status) {

    MemberSnapshot {
        languages = languages == null ? List.of() : languages;
    }

    boolean active() {
        return !"deactivated".equalsIgnoreCase(status);
    }
}
