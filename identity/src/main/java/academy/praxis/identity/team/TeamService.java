package academy.praxis.identity.team;

import academy.praxis.identity.audit.Actor;
import academy.praxis.identity.audit.AuditAction;
import academy.praxis.identity.audit.AuditLog;
import academy.praxis.identity.audit.Change;
import academy.praxis.identity.audit.Target;
import academy.praxis.kit.caller.Caller;
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
import java.util.Objects;
import java.util.UUID;

/** Teams and who leads them. */
@ApplicationScoped
class TeamService {
    private final TeamRepository teams;
    private final TeamMembers members;
    private final TeamEvents events;
    private final AuditLog audit;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    TeamService(
            TeamRepository teams,
            TeamMembers members,
            TeamEvents events,
            AuditLog audit,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller) {
        this.teams = teams;
        this.members = members;
        this.events = events;
        this.audit = audit;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<Page<TeamView>> list(TeamQuery query, PageRequest page) {
        return Panache.withSession(() -> teams.page(query, page))
                .map(rows -> Page.of(rows, page, TeamView::of, team -> Cursor.after(team.sortName, team.id)));
    }

    Uni<TeamView> get(UUID id) {
        return Panache.withSession(() -> teams.byId(id)).map(TeamView::of);
    }

    Uni<TeamView> create(TeamContent content, IdempotencyKey key) {
        return idempotency
                .once(key, "create-team", content, TeamView.class, () -> {
                    Team team = Team.of(content);
                    return mustFit(content, team.id)
                            .flatMap(none -> teams.persistAndFlush(team))
                            .map(TeamView::of)
                            .call(events::changed)
                            .call(view -> log(AuditAction.TEAM_CREATED, TeamView.NONE, view));
                })
                .onFailure(TeamService::isNameClash)
                .transform(fault -> nameTaken());
    }

    Uni<TeamView> edit(UUID id, TeamContent content, IfMatch ifMatch) {
        return work.transact(() -> teams.toChange(id)
                        .invoke(team -> ifMatch.check(team.version))
                        .call(() -> mustFit(content, id))
                        .flatMap(team -> write(team, content)))
                .onFailure(TeamService::isNameClash)
                .transform(fault -> nameTaken());
    }

    private static ProblemException nameTaken() {
        return ProblemException.conflict("name", "is another team's name");
    }

    /** Two at once: both found the name free, and the index let one of them have it. */
    private static boolean isNameClash(Throwable fault) {
        return fault instanceof org.hibernate.exception.ConstraintViolationException violation
                && String.valueOf(violation.getConstraintName()).contains("team_name_key");
    }

    private Uni<TeamView> write(Team team, TeamContent content) {
        TeamView before = TeamView.of(team);
        boolean newLead = !Objects.equals(team.leadId, content.leadId());
        team.write(content);
        return teams.flush()
                .call(() -> newLead
                        ? members.reportTo(team.id, team.leadId)
                        : Uni.createFrom().voidItem())
                .map(none -> TeamView.of(team))
                .call(view -> view.version() == before.version()
                        ? Uni.createFrom().voidItem()
                        : events.changed(view).call(() -> log(AuditAction.TEAM_CHANGED, before, view)));
    }

    private Uni<Void> log(AuditAction action, TeamView before, TeamView now) {
        return members.nameOf(before.leadId())
                .flatMap(oldLead -> members.nameOf(now.leadId())
                        .flatMap(lead -> audit.write(
                                Actor.of(caller),
                                action,
                                Target.team(now.id(), now.name()),
                                new Change.Differences()
                                        .of("name", before.name(), now.name())
                                        .of("lead", oldLead, lead)
                                        .of("description", before.description(), now.description())
                                        .list())));
    }

    private Uni<Void> mustFit(TeamContent content, UUID id) {
        return teams.isNameTaken(content.name().strip(), id)
                .invoke(taken -> {
                    if (taken) {
                        throw nameTaken();
                    }
                })
                .flatMap(none ->
                        content.leadId() == null ? Uni.createFrom().item(true) : members.canLead(content.leadId()))
                .invoke(can -> {
                    if (!can) {
                        throw ProblemException.invalid("leadId", "is not an active member");
                    }
                })
                .replaceWithVoid();
    }
}
