package academy.praxis.performance.cohort;

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
import academy.praxis.kit.problem.Violation;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.programme.Programmes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The life of cohorts, and who may do what with them. */
@ApplicationScoped
class CohortService {
    private final CohortRepository cohorts;
    private final EnrolmentRepository enrolments;
    private final Programmes programmes;
    private final Directory directory;
    private final CohortEvents events;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    CohortService(
            CohortRepository cohorts,
            EnrolmentRepository enrolments,
            Programmes programmes,
            Directory directory,
            CohortEvents events,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.directory = directory;
        this.events = events;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<Page<CohortView>> list(CohortQuery query, PageRequest page) {
        UUID visibleTo = caller.hasAny(Roles.MANAGER) ? null : caller.memberId();
        return Panache.withSession(() -> cohorts.page(query, visibleTo, page))
                .map(rows -> Page.of(rows, page, this::view, cohort -> Cursor.after(cohort.createdAt, cohort.id)));
    }

    Uni<CohortView> get(UUID id) {
        return Panache.withSession(() -> cohorts.byId(id)).invoke(this::mustSee).map(this::view);
    }

    Uni<CohortView> create(CohortContent content, IdempotencyKey key) {
        Cohort planned = Cohort.planned(content);
        return checked(content)
                .flatMap(none -> idempotency.once(
                        key,
                        "create-cohort",
                        content,
                        CohortView.class,
                        () -> cohorts.persistAndFlush(planned).map(this::view)));
    }

    Uni<CohortView> launch(UUID id, IfMatch ifMatch) {
        // Who that is by now is asked before the transaction, so that it does not wait for a second connection.
        return Panache.withSession(() -> cohorts.byId(id))
                .invoke(cohort -> ifMatch.check(cohort.version))
                .flatMap(cohort -> membersOf(cohort.memberIds, cohort.teamIds))
                .flatMap(members -> work.transact(() -> cohorts.locked(id)
                        .invoke(cohort -> ifMatch.check(cohort.version))
                        .flatMap(cohort -> launch(cohort, members.values()))));
    }

    Uni<Page<EnrolmentView>> enrolments(UUID cohortId, PageRequest page) {
        return Panache.withSession(() -> cohorts.byId(cohortId)
                        .invoke(this::mustSee)
                        .flatMap(
                                cohort -> enrolments.ofCohort(cohortId, runs(cohort) ? null : caller.memberId(), page)))
                .flatMap(rows -> directory
                        .members(rows.stream().map(row -> row.memberId).toList())
                        .map(known -> Page.of(
                                rows,
                                page,
                                row -> EnrolmentView.of(row, known.get(row.memberId)),
                                row -> Cursor.after(row.id))));
    }

    Uni<Page<MyEnrolmentView>> mine(PageRequest page) {
        UUID me = caller.memberId();
        return Panache.withSession(() -> enrolments
                .ofMember(me, page)
                .flatMap(rows -> cohortsOf(rows)
                        .flatMap(known -> programmesOf(known.values())
                                .map(outlines -> Page.of(
                                        rows,
                                        page,
                                        row -> {
                                            Cohort cohort = known.get(row.cohortId);
                                            return MyEnrolmentView.of(row, cohort, outlines.get(cohort.programmeId));
                                        },
                                        row -> Cursor.after(row.id))))));
    }

    private Uni<CohortView> launch(Cohort cohort, Collection<Member> members) {
        return programmes
                .outline(cohort.programmeId)
                .map(found -> found.orElseThrow())
                .flatMap(programme -> {
                    List<Enrolment> enrolled = cohort.launch(programme, members);
                    return enrolments
                            .persist(enrolled)
                            .flatMap(none -> enrolments.flush())
                            .flatMap(none -> events.launched(cohort, programme, enrolled))
                            .map(none -> view(cohort));
                });
    }

    private Uni<Map<UUID, Member>> membersOf(List<UUID> memberIds, List<UUID> teamIds) {
        return directory
                .members(memberIds)
                .flatMap(named -> directory.membersOfTeams(teamIds).map(inTeams -> {
                    Map<UUID, Member> all = new HashMap<>(named);
                    all.putAll(inTeams);
                    return all;
                }));
    }

    private Uni<Map<UUID, Cohort>> cohortsOf(List<Enrolment> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.cohortId));
        return cohorts.find("id in ?1", List.copyOf(ids)).list().map(found -> {
            Map<UUID, Cohort> byId = new HashMap<>();
            found.forEach(cohort -> byId.put(cohort.id, cohort));
            return byId;
        });
    }

    private Uni<Map<UUID, Programmes.Outline>> programmesOf(Collection<Cohort> found) {
        return programmes.outlines(
                found.stream().map(cohort -> cohort.programmeId).distinct().toList());
    }

    private Uni<Void> checked(CohortContent content) {
        List<UUID> people = new ArrayList<>(content.memberIds());
        people.add(content.facilitatorId());
        return Panache.withSession(() -> programmes.outline(content.programmeId()))
                .invoke(programme -> {
                    if (programme.isEmpty()) {
                        throw ProblemException.invalid("programmeId", "is not a programme of the academy");
                    }
                })
                .flatMap(programme -> directory.members(people))
                .flatMap(members ->
                        directory.teamNames(content.teamIds()).invoke(teams -> mustKnow(content, members, teams)))
                .replaceWithVoid();
    }

    private static void mustKnow(CohortContent content, Map<UUID, Member> members, Map<UUID, String> teams) {
        List<Violation> violations = new ArrayList<>();
        if (!isActive(members.get(content.facilitatorId()))) {
            violations.add(new Violation("facilitatorId", "is not an active member of the academy"));
        }
        for (int i = 0; i < content.memberIds().size(); i++) {
            if (!isActive(members.get(content.memberIds().get(i)))) {
                violations.add(new Violation("memberIds[" + i + "]", "is not an active member of the academy"));
            }
        }
        for (int i = 0; i < content.teamIds().size(); i++) {
            if (!teams.containsKey(content.teamIds().get(i))) {
                violations.add(new Violation("teamIds[" + i + "]", "is not a team of the academy"));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static boolean isActive(Member member) {
        return member != null && member.active();
    }

    /** Whoever may not see a cohort is told that there is none. */
    private void mustSee(Cohort cohort) {
        if (cohort.status == CohortStatus.PLANNED && !runs(cohort)) {
            throw ProblemException.notFound("cohort", cohort.id);
        }
    }

    /** Whether the caller runs the cohort and so sees who is in it. */
    private boolean runs(Cohort cohort) {
        return caller.hasAny(Roles.MANAGER) || caller.is(cohort.facilitatorId);
    }

    private CohortView view(Cohort cohort) {
        return CohortView.of(cohort, runs(cohort));
    }
}
