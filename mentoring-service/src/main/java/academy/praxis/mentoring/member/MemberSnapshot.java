package academy.praxis.mentoring.member;

import java.util.UUID;

/** The part of a member event that this service reads. */
record MemberSnapshot(
        UUID id,
        long version,
        String displayName,
        String jobRole,
        UUID teamId,
        UUID leadId,
        String timeZone,
        String email,
        String status) {

    boolean active() {
        return !"deactivated".equals(status);
    }
}
