package academy.praxis.identity.member;

import academy.praxis.identity.audit.Actor;
import academy.praxis.identity.audit.AuditAction;
import academy.praxis.identity.audit.AuditLog.Deed;
import academy.praxis.identity.audit.Change;
import java.util.ArrayList;
import java.util.List;

/** What a member was before a change, so that the audit log can say what became of it. */
record MemberHistory(
        String displayName,
        String email,
        String jobRole,
        String team,
        List<String> languages,
        String timeZone,
        List<String> roles,
        MemberStatus status) {

    static MemberHistory of(Member member) {
        return new MemberHistory(
                member.displayName,
                member.email,
                member.jobRole,
                member.teamName,
                List.copyOf(member.languages),
                member.timeZone,
                List.copyOf(member.roles),
                member.status);
    }

    /** What is said of somebody who comes in: that they are learners goes without saying. */
    static List<Change> beginning(Member member) {
        List<String> roles = member.roles.stream()
                .filter(role -> !role.equals(MemberRole.LEARNER.word()))
                .toList();
        return new Change.Differences()
                .of("team", (String) null, member.teamName)
                .of("roles", List.of(), roles)
                .list();
    }

    /** What was done; a change of roles is told apart from the others, for it is what one looks for. */
    List<Deed> deeds(Member now, Actor by) {
        List<Deed> deeds = new ArrayList<>();
        if (status != now.status) {
            deeds.add(deed(
                    by,
                    now.status == MemberStatus.DEACTIVATED
                            ? AuditAction.MEMBER_DEACTIVATED
                            : AuditAction.MEMBER_REACTIVATED,
                    now,
                    List.of()));
        }
        if (!roles.equals(now.roles)) {
            deeds.add(deed(
                    by,
                    AuditAction.ROLES_CHANGED,
                    now,
                    new Change.Differences().of("roles", roles, now.roles).list()));
        }
        List<Change> others = new Change.Differences()
                .of("displayName", displayName, now.displayName)
                .of("email", email, now.email)
                .of("jobRole", jobRole, now.jobRole)
                .of("team", team, now.teamName)
                .of("languages", languages, now.languages)
                .of("timeZone", timeZone, now.timeZone)
                .list();
        if (!others.isEmpty()) {
            deeds.add(deed(by, AuditAction.MEMBER_CHANGED, now, others));
        }
        return deeds;
    }

    private static Deed deed(Actor by, AuditAction action, Member member, List<Change> changes) {
        return new Deed(by, action, MemberChanges.target(member), changes);
    }
}
