package academy.praxis.identity.member;

import academy.praxis.kit.precondition.Versioned;
import java.util.List;
import java.util.UUID;

/**
 * A member as clients see them.
 *
 * @param email only for admins, managers and oneself; {@code null} for others
 * @param leadId whom they report to; {@code null} for whoever leads the team
 * @param accountState whether one can already sign in with what stands here
 */
record MemberView(
        UUID id,
        long version,
        String displayName,
        String email,
        String jobRole,
        TeamName team,
        UUID leadId,
        List<String> languages,
        String timeZone,
        List<MemberRole> roles,
        MemberStatus status,
        AccountState accountState)
        implements Versioned {

    static MemberView of(Member member, boolean withEmail) {
        return new MemberView(
                member.id,
                member.version,
                member.displayName,
                withEmail ? member.email : null,
                member.jobRole,
                member.teamId == null ? null : new TeamName(member.teamId, member.teamName),
                member.leadId,
                member.languages,
                member.timeZone,
                member.roles.stream().map(MemberRole::of).toList(),
                member.status,
                member.pending ? AccountState.PENDING : AccountState.IN_STEP);
    }

    MemberView with(AccountState state, MemberStatus newStatus, long newVersion) {
        return new MemberView(
                id,
                newVersion,
                displayName,
                email,
                jobRole,
                team,
                leadId,
                languages,
                timeZone,
                roles,
                newStatus,
                state);
    }
}
