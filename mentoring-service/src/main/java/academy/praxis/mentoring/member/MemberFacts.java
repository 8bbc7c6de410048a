package academy.praxis.mentoring.member;

import java.util.UUID;

/**
 * What matching reads of a member. All but the id and whether they are active may be {@code null}.
 *
 * @param timeZone IANA
 */
public record MemberFacts(
        UUID id, String displayName, String jobRole, UUID teamId, UUID leadId, String timeZone, boolean active) {

    static MemberFacts of(Member member) {
        return new MemberFacts(
                member.id,
                member.displayName,
                member.jobRole,
                member.teamId,
                member.leadId,
                member.timeZone,
                member.active);
    }
}
