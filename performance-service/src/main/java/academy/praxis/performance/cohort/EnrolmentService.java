package academy.praxis.performance.cohort;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Directory;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Members' places in cohorts: who sees them, how they begin and how they end. */
@ApplicationScoped
class EnrolmentService {
    private static final Viewer SELF = new Viewer(true, false, false, false);
    private static final Viewer LEAD = new Viewer(false, false, false, true);

    private final CohortRepository cohorts;
    private final EnrolmentRepository enrolments;
    private final Activities activities;
    private final Places places;
    private final CohortAccess access;
    private final CohortProgrammes programmes;
    private final CohortEvents events;
    private final Directory directory;
    private final UnitOfWork work;
    private final Caller caller;

    EnrolmentService(
            CohortRepository cohorts,
            EnrolmentRepository enrolments,
            Activities activities,
            Places places,
            CohortAccess access,
            CohortProgrammes programmes,
            CohortEvents events,
            Directory directory,
            UnitOfWork work,
            Caller caller) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.activities = activities;
        this.places = places;
        this.access = access;
        this.programmes = programmes;
        this.events = events;
        this.directory = directory;
        this.work = work;
        this.caller = caller;
    }

    /** All of a cohort for those who run it; for others their own, and those of their team where they lead one. */
    Uni<Page<EnrolmentView>> ofCohort(UUID cohortId, EnrolmentStatus status, PageRequest page) {
        return Panache.withSession(() -> cohorts.byId(cohortId).call(access::mustSee))
                .flatMap(cohort -> visible(cohort)
                        .flatMap(members -> Panache.withSession(
                                () -> enrolments.ofCohort(cohortId, status, members.isEmpty() ? null : members, page)))
                        .flatMap(rows -> directory
                                .members(rows.stream().map(row -> row.memberId).toList())
                                .map(known -> Page.of(
                                        rows,
                                        page,
                                        row -> EnrolmentView.of(row, known.get(row.memberId), access.runs(cohort)),
                                        row -> Cursor.after(row.id)))));
    }

    Uni<Page<MyEnrolmentView>> mine(PageRequest page) {
        return Panache.withSession(() -> enrolments
                .ofMembers(List.of(caller.memberId()), page)
                .flatMap(rows -> read(rows, SELF)
                        .map(read ->
                                Page.of(rows, page, row -> read.views().get(row.id), row -> Cursor.after(row.id)))));
    }

    /** Of the teams that the caller leads. */
    Uni<Page<TeamEnrolmentView>> ofTeam(PageRequest page) {
        UUID me = caller.memberId();
        return access.theirs().flatMap(members -> {
            Set<UUID> others = members.stream().filter(id -> !id.equals(me)).collect(Collectors.toSet());
            return Panache.withSession(() -> enrolments
                            .ofMembers(others, page)
                            .flatMap(rows -> read(rows, LEAD).map(read -> new Rows(rows, read.views()))))
                    .flatMap(read -> directory
                            .members(read.rows().stream()
                                    .map(row -> row.memberId)
                                    .toList())
                            .map(known -> Page.of(
                                    read.rows(),
                                    page,
                                    row -> new TeamEnrolmentView(
                                            EnrolmentView.Person.of(row.memberId, known.get(row.memberId)),
                                            read.views().get(row.id)),
                                    row -> Cursor.after(row.id))));
        });
    }

    Uni<EnrolmentDetail> get(UUID id) {
        return Panache.withSession(() -> enrolments
                        .byId(id)
                        .flatMap(enrolment ->
                                cohorts.byId(enrolment.cohortId).map(cohort -> new Place(enrolment, cohort))))
                .flatMap(place -> directory
                        .members(List.of(place.enrolment().memberId))
                        .flatMap(known -> viewer(
                                        place,
                                        known.containsKey(place.enrolment().memberId)
                                                ? known.get(place.enrolment().memberId)
                                                        .teamId()
                                                : null)
                                .flatMap(viewer -> Panache.withSession(() -> activities.of(
                                        List.of(place.enrolment()),
                                        Map.of(place.cohort().id, place.cohort()),
                                        one -> viewer)))
                                .map(read -> EnrolmentDetail.of(
                                        EnrolmentView.of(
                                                place.enrolment(),
                                                known.get(place.enrolment().memberId),
                                                access.runs(place.cohort())),
                                        MyEnrolmentView.CohortBrief.of(place.cohort()),
                                        MyEnrolmentView.ProgrammeBrief.of(
                                                read.programmes().get(place.cohort().id)),
                                        read.activities().get(id)))));
    }

    Uni<EnrolmentView> start(UUID id) {
        return work.transact(() -> enrolments
                .locked(id)
                .invoke(this::mustBeTheirs)
                .flatMap(enrolment -> cohorts.byId(enrolment.cohortId)
                        .invoke(Cohort::mustBeOpen)
                        .invoke(cohort -> mustTakePart(enrolment))
                        .call(cohort -> enrolment.start(Cohort.now())
                                ? enrolments
                                        .flush()
                                        .flatMap(none -> programmes.of(cohort))
                                        .flatMap(programme -> events.enrolments(List.of(enrolment), cohort, programme))
                                : enrolments.flush())
                        .map(cohort -> EnrolmentView.of(enrolment, null, access.runs(cohort)))));
    }

    /** Gives one's place to who waits longest. */
    Uni<EnrolmentView> leave(UUID id, Leaving leaving) {
        String words = leaving == null ? null : leaving.words();
        return Panache.withSession(() -> enrolments.byId(id))
                .invoke(this::mustBeTheirs)
                .flatMap(seen -> work.transact(() -> cohorts.locked(seen.cohortId)
                        .invoke(Cohort::mustBeOpen)
                        .flatMap(cohort -> enrolments
                                .locked(id)
                                .invoke(EnrolmentService::mustBePresent)
                                .invoke(EnrolmentService::mustNotHaveCompleted)
                                .invoke(enrolment -> places.leave(cohort, enrolment, LeftBecause.OWN_WISH, words))
                                .call(enrolment -> places.settle(cohort, List.of(enrolment)))
                                .map(enrolment -> EnrolmentView.of(enrolment, null, true)))));
    }

    private record Place(Enrolment enrolment, Cohort cohort) {}

    private record Rows(List<Enrolment> rows, Map<UUID, MyEnrolmentView> views) {}

    private Uni<Rows> read(List<Enrolment> rows, Viewer viewer) {
        Set<UUID> ids = rows.stream().map(row -> row.cohortId).collect(Collectors.toSet());
        return cohorts.byIds(ids)
                .flatMap(known -> activities.of(rows, known, one -> viewer).map(read -> {
                    Map<UUID, MyEnrolmentView> views = rows.stream()
                            .collect(Collectors.toMap(
                                    row -> row.id,
                                    row -> MyEnrolmentView.of(
                                            row,
                                            known.get(row.cohortId),
                                            read.programmes().get(row.cohortId),
                                            read.activities().get(row.id))));
                    return new Rows(rows, views);
                }));
    }

    /** Nobody in particular for those who run the cohort, as they see all. */
    private Uni<Collection<UUID>> visible(Cohort cohort) {
        return access.runs(cohort)
                ? Uni.createFrom().item(List.of())
                : access.theirs().map(members -> members);
    }

    private Uni<Viewer> viewer(Place place, UUID teamId) {
        return directory.teams(teamId == null ? List.of() : List.of(teamId)).map(teams -> {
            Viewer viewer = new Viewer(
                    caller.is(place.enrolment().memberId),
                    access.facilitates(place.cohort()),
                    access.isManager(),
                    teams.values().stream().anyMatch(team -> team.leadId() != null && caller.is(team.leadId())));
            if (!viewer.maySee()) {
                throw ProblemException.notFound("enrolment", place.enrolment().id);
            }
            return viewer;
        });
    }

    private void mustBeTheirs(Enrolment enrolment) {
        if (!caller.is(enrolment.memberId)) {
            throw ProblemException.notFound("enrolment", enrolment.id);
        }
    }

    static void mustTakePart(Enrolment enrolment) {
        if (enrolment.status == EnrolmentStatus.WAITING) {
            throw ProblemException.conflict("You wait for a place in this cohort.");
        }
        mustBePresent(enrolment);
    }

    private static void mustNotHaveCompleted(Enrolment enrolment) {
        if (enrolment.status == EnrolmentStatus.COMPLETED) {
            throw ProblemException.conflict("You completed it; there is nothing left to leave.");
        }
    }

    static void mustBePresent(Enrolment enrolment) {
        if (!enrolment.status.isPresent()) {
            throw ProblemException.conflict("They are no longer in this cohort.");
        }
    }
}
