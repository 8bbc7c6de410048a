package academy.praxis.identity.member;

import academy.praxis.identity.audit.Actor;
import academy.praxis.identity.audit.AuditAction;
import academy.praxis.identity.audit.AuditLog;
import academy.praxis.identity.audit.Target;
import academy.praxis.identity.keycloak.AccountWish;
import academy.praxis.identity.keycloak.Accounts;
import academy.praxis.identity.team.TeamRef;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Each change of the directory with all that belongs to it, in one transaction: the row, its event, the note for the account, and
 * what the audit log says of it.
 */
@ApplicationScoped
class MemberChanges {
    private final MemberRepository members;
    private final MemberEvents events;
    private final Accounts accounts;
    private final LastAdminGuard guard;
    private final AuditLog audit;
    private final UnitOfWork work;

    MemberChanges(
            MemberRepository members,
            MemberEvents events,
            Accounts accounts,
            LastAdminGuard guard,
            AuditLog audit,
            UnitOfWork work) {
        this.members = members;
        this.events = events;
        this.accounts = accounts;
        this.guard = guard;
        this.audit = audit;
        this.work = work;
    }

    /** Takes a person in. */
    Uni<Member> register(NewMember command, TeamRef team, Actor by) {
        boolean hasPassword = command.password() != null;
        MemberStatus status = command.invite() && !hasPassword ? MemberStatus.INVITED : MemberStatus.ACTIVE;
        Member member = Member.of(command.content(), team, status);
        AccountWish wish = hasPassword
                ? AccountWish.WITH_PASSWORD
                : command.invite() ? AccountWish.WITH_INVITATION : AccountWish.IN_STEP;
        return mustBeFree(member)
                .flatMap(none -> members.persistAndFlush(member))
                .onFailure(MemberChanges::isEmailClash)
                .transform(fault -> emailTaken())
                .call(() -> events.registered(member))
                .call(() -> note(member, wish))
                .call(() -> audit.write(
                        by,
                        status == MemberStatus.INVITED ? AuditAction.MEMBER_INVITED : AuditAction.MEMBER_REGISTERED,
                        target(member),
                        MemberHistory.beginning(member)));
    }

    /** Takes many people in and invites them, by few statements however many they are. */
    Uni<List<Member>> invite(List<Newcomer> newcomers, Actor by) {
        List<Member> invited = newcomers.stream()
                .map(one -> Member.of(one.person().content(), one.team(), MemberStatus.INVITED))
                .toList();
        return members.persist(invited)
                .flatMap(none -> members.flush())
                .onFailure(MemberChanges::isEmailClash)
                .transform(fault -> ProblemException.conflict(
                        "Somebody took one of these people in at the same moment; send the file again."))
                .call(() -> events.registered(invited))
                .call(() -> accounts.invite(
                        invited.stream().map(member -> member.id).toList()))
                .call(() -> audit.write(invited.stream()
                        .map(member -> new AuditLog.Deed(
                                by, AuditAction.MEMBER_INVITED, target(member), MemberHistory.beginning(member)))
                        .toList()))
                .replaceWith(invited);
    }

    /** Changes a member who is locked; does nothing when the change changes nothing. */
    Uni<Void> apply(Member member, Consumer<Member> change, AccountWish wish, Actor by) {
        MemberHistory before = MemberHistory.of(member);
        long version = member.version;
        String email = member.email;
        MemberStatus status = member.status;
        boolean wasActiveAdmin = member.isActiveAdmin();
        change.accept(member);
        return (member.email.equals(email) ? Uni.createFrom().voidItem() : mustBeFree(member))
                .flatMap(none -> members.flush())
                .onFailure(MemberChanges::isEmailClash)
                .transform(fault -> emailTaken())
                .call(() -> guard.check(wasActiveAdmin, member))
                .flatMap(none -> member.version == version
                        ? Uni.createFrom().voidItem()
                        : tell(member, status)
                                .call(() -> note(member, wish))
                                .call(() -> audit.write(before.deeds(member, by))));
    }

    /** Sends an invitation, again if need be. */
    Uni<Void> reinvite(Member member, Actor by) {
        return note(member, AccountWish.WITH_INVITATION)
                .call(() -> audit.write(by, AuditAction.MEMBER_INVITED, target(member), List.of()));
    }

    /** The member has chosen a password. */
    Uni<Void> accepted(UUID id) {
        return move(id, MemberStatus.INVITED, MemberStatus.ACTIVE, Actor.member(id), AuditAction.INVITATION_ACCEPTED);
    }

    /** The member was sent an invitation because no password could be set. */
    Uni<Void> invited(UUID id) {
        return move(id, MemberStatus.ACTIVE, MemberStatus.INVITED, Actor.ACADEMY, AuditAction.MEMBER_INVITED);
    }

    private Uni<Void> move(UUID id, MemberStatus from, MemberStatus to, Actor by, AuditAction action) {
        return work.transact(() -> members.toChange(id).flatMap(member -> {
            if (member.status != from) {
                return Uni.createFrom().voidItem();
            }
            member.status = to;
            return members.flush()
                    .call(() -> events.updated(member))
                    .call(() -> audit.write(by, action, target(member), List.of()));
        }));
    }

    static Target target(Member member) {
        return Target.member(member.id, member.displayName);
    }

    private Uni<Void> tell(Member member, MemberStatus before) {
        return member.status == MemberStatus.DEACTIVATED && before != MemberStatus.DEACTIVATED
                ? events.deactivated(member)
                : events.updated(member);
    }

    private Uni<Void> note(Member member, AccountWish wish) {
        member.pending = true;
        return accounts.request(member.id, wish);
    }

    private Uni<Void> mustBeFree(Member member) {
        return members.isEmailTaken(member.email, member.id)
                .invoke(taken -> {
                    if (taken) {
                        throw emailTaken();
                    }
                })
                .replaceWithVoid();
    }

    private static ProblemException emailTaken() {
        return ProblemException.conflict("email", "is another member's address");
    }

    private static boolean isEmailClash(Throwable fault) {
        return fault instanceof org.hibernate.exception.ConstraintViolationException violation
                && String.valueOf(violation.getConstraintName()).contains("member_email_key");
    }
}
