package academy.praxis.identity.member;

import academy.praxis.identity.audit.Actor;
import academy.praxis.identity.keycloak.AccountWish;
import academy.praxis.identity.keycloak.Accounts;
import academy.praxis.identity.team.TeamRef;
import academy.praxis.identity.team.Teams;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;

/** The directory of members, and who may see and do what in it. */
@ApplicationScoped
class MemberService {
    private final MemberRepository members;
    private final MemberChanges changes;
    private final Teams teams;
    private final Accounts accounts;
    private final MemberSettings settings;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    MemberService(
            MemberRepository members,
            MemberChanges changes,
            Teams teams,
            Accounts accounts,
            MemberSettings settings,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller) {
        this.members = members;
        this.changes = changes;
        this.teams = teams;
        this.accounts = accounts;
        this.settings = settings;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<Page<MemberView>> list(MemberQuery query, PageRequest page) {
        return Panache.withSession(() -> members.page(query, seesEmails(), page))
                .map(rows -> Page.of(rows, page, this::view, member -> Cursor.after(member.sortName, member.id)));
    }

    Uni<MemberView> get(UUID id) {
        return Panache.withSession(() -> members.byId(id)).map(this::view);
    }

    /** Oneself. Whoever was invited and gets here has accepted. */
    Uni<MemberView> me() {
        UUID id = caller.memberId();
        return Panache.withSession(() -> members.byId(id))
                .flatMap(member -> member.status == MemberStatus.INVITED
                        ? changes.accepted(id).flatMap(none -> Panache.withSession(() -> members.byId(id)))
                        : Uni.createFrom().item(member))
                .map(this::view);
    }

    Uni<MemberView> create(NewMember command, IdempotencyKey key) {
        if (command.password() != null && !settings.initialPasswords()) {
            throw ProblemException.invalid("password", "is not taken here; invite the member instead");
        }
        return idempotency
                .once(
                        key,
                        "create-member",
                        command,
                        MemberView.class,
                        () -> team(command.teamId())
                                .flatMap(team -> changes.register(command, team, Actor.of(caller)))
                                .map(this::view))
                .call(created -> accounts.settle(created.id(), command.password()))
                .flatMap(this::asItIsNow);
    }

    Uni<MemberView> edit(UUID id, MemberContent content, IfMatch ifMatch) {
        // The team first: a change of its lead locks the team and then its members.
        return work.transact(() -> team(content.teamId())
                        .flatMap(team -> change(id, ifMatch, member -> member.write(content, team))))
                .invoke(accounts::wake);
    }

    Uni<MemberView> editOwn(OwnProfile profile, IfMatch ifMatch) {
        UUID id = caller.memberId();
        return work.transact(() -> change(id, ifMatch, member -> member.write(profile)))
                .invoke(accounts::wake);
    }

    Uni<MemberView> deactivate(UUID id) {
        return work.transact(() -> members.toChange(id)
                        .call(member ->
                                changes.apply(member, Member::deactivate, AccountWish.IN_STEP, Actor.of(caller)))
                        .map(this::view))
                .invoke(accounts::wake);
    }

    Uni<MemberView> reactivate(UUID id) {
        return work.transact(() -> members.toChange(id)
                        .call(member ->
                                changes.apply(member, Member::reactivate, AccountWish.IN_STEP, Actor.of(caller)))
                        .map(this::view))
                .invoke(accounts::wake);
    }

    Uni<MemberView> invite(UUID id) {
        return work.transact(() -> members.toChange(id)
                        .invoke(Member::invite)
                        .call(member -> changes.reinvite(member, Actor.of(caller)))
                        .map(this::view))
                .invoke(accounts::wake);
    }

    private Uni<MemberView> change(UUID id, IfMatch ifMatch, Consumer<Member> change) {
        return members.toChange(id)
                .invoke(member -> ifMatch.check(member.version))
                .call(member -> changes.apply(member, change, AccountWish.IN_STEP, Actor.of(caller)))
                .map(this::view);
    }

    private Uni<MemberView> asItIsNow(MemberView created) {
        return Panache.withSession(() -> members.byId(created.id()))
                .map(now -> now.pending
                        ? created
                        : created.with(AccountState.IN_STEP, created.status(), created.version()));
    }

    private Uni<TeamRef> team(UUID id) {
        return id == null
                ? Uni.createFrom().nullItem()
                : teams.hold(id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> ProblemException.invalid("teamId", "is not a team of the academy"));
    }

    private MemberView view(Member member) {
        return MemberView.of(member, seesEmails() || caller.is(member.id));
    }

    private boolean seesEmails() {
        return caller.hasAny(Roles.ADMIN, Roles.MANAGER);
    }
}
