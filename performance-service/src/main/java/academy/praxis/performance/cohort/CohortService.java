package academy.praxis.performance.cohort;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.performance.programme.Programmes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** How cohorts are planned, and how they end. */
@ApplicationScoped
class CohortService {
    private final CohortRepository cohorts;
    private final EnrolmentRepository enrolments;
    private final CohortActivityRepository activities;
    private final CohortProgrammes programmes;
    private final CohortChecks checks;
    private final CohortAccess access;
    private final Places places;
    private final CohortEvents events;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    CohortService(
            CohortRepository cohorts,
            EnrolmentRepository enrolments,
            CohortActivityRepository activities,
            CohortProgrammes programmes,
            CohortChecks checks,
            CohortAccess access,
            Places places,
            CohortEvents events,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.activities = activities;
        this.programmes = programmes;
        this.checks = checks;
        this.access = access;
        this.places = places;
        this.events = events;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<Page<CohortView>> list(CohortQuery query, PageRequest page) {
        UUID visibleTo = access.isManager() ? null : caller.memberId();
        return Panache.withSession(() -> cohorts.page(query, visibleTo, page))
                .map(rows -> Page.of(rows, page, this::view, cohort -> Cursor.after(cohort.createdAt, cohort.id)));
    }

    Uni<CohortView> get(UUID id) {
        return Panache.withSession(() -> cohorts.byId(id).call(access::mustSee)).map(this::view);
    }

    Uni<List<ActivityDate>> activities(UUID id) {
        return Panache.withSession(() -> cohorts.byId(id)
                .call(access::mustSee)
                .flatMap(cohort -> programmes
                        .of(cohort)
                        .flatMap(programme -> activities
                                .dueDates(List.of(id))
                                .map(settled -> dates(cohort, programme, settled.get(id))))));
    }

    Uni<CohortView> create(CohortContent content, IdempotencyKey key) {
        Cohort planned = Cohort.planned(content);
        return checks.check(content, null)
                .flatMap(none -> idempotency.once(
                        key,
                        "create-cohort",
                        content,
                        CohortView.class,
                        () -> cohorts.persistAndFlush(planned).map(this::view)));
    }

    Uni<CohortView> edit(UUID id, CohortContent content, IfMatch ifMatch) {
        content.mustBeSound();
        return Panache.withSession(() -> cohorts.byId(id))
                .invoke(cohort -> ifMatch.check(cohort.version))
                .flatMap(cohort -> checks.check(content, cohort))
                .flatMap(none -> change(id, ifMatch, cohort -> {
                    cohort.edit(content);
                    return moveDates(cohort).flatMap(moved -> places.settle(cohort, List.of()));
                }));
    }

    Uni<Void> delete(UUID id, IfMatch ifMatch) {
        return work.transact(() -> cohorts.locked(id)
                .invoke(cohort -> ifMatch.check(cohort.version))
                .invoke(Cohort::mustBeUntouched)
                .flatMap(cohort -> cohorts.delete("id = ?1", id))
                .replaceWithVoid());
    }

    Uni<CohortView> complete(UUID id, IfMatch ifMatch) {
        return close(id, ifMatch, cohort -> {
            cohort.complete();
            return cohort;
        });
    }

    Uni<CohortView> cancel(UUID id, Cancellation cancellation, IfMatch ifMatch) {
        return close(id, ifMatch, cohort -> {
            cohort.cancel(cancellation.because());
            return cohort;
        });
    }

    Uni<CohortView> duplicate(UUID id, DuplicateContent content, IdempotencyKey key) {
        return Panache.withSession(() -> cohorts.byId(id))
                .flatMap(cohort -> checks.stillActive(
                                Boolean.TRUE.equals(content.withMembers()) ? cohort.memberIds : List.of())
                        .flatMap(members -> checks.stillActive(cohort.leaderIds)
                                .map(leaders -> copy(cohort, content, members, leaders))))
                .flatMap(copied -> create(copied, key));
    }

    private Uni<CohortView> close(UUID id, IfMatch ifMatch, Function<Cohort, Cohort> how) {
        return change(
                id,
                ifMatch,
                cohort -> enrolments
                        .allInLine(id)
                        .invoke(line -> line.forEach(one -> places.leave(cohort, one, LeftBecause.CLOSED, null)))
                        .invoke(line -> how.apply(cohort))
                        .call(enrolments::flush)
                        .flatMap(line -> programmes
                                .of(cohort)
                                .call(programme -> events.enrolments(line, cohort, programme))
                                .flatMap(programme -> tellOfEnd(cohort, programme))));
    }

    /** Of a cohort in which nobody began, nothing was ever told. */
    private Uni<Void> tellOfEnd(Cohort cohort, Programmes.Outline programme) {
        return cohort.programmeVersion == null
                ? Uni.createFrom().voidItem()
                : enrolments.takingPart(cohort.id).flatMap(members -> events.closed(cohort, programme, members));
    }

    private Uni<CohortView> change(UUID id, IfMatch ifMatch, Function<Cohort, Uni<Void>> change) {
        return work.transact(() -> cohorts.locked(id)
                .invoke(cohort -> ifMatch.check(cohort.version))
                .call(change::apply)
                .call(cohorts::flush)
                .map(this::view));
    }

    private Uni<Void> moveDates(Cohort cohort) {
        if (cohort.programmeVersion == null) {
            return Uni.createFrom().voidItem();
        }
        if (cohort.status == CohortStatus.LAUNCHED) {
            return activities.move(cohort);
        }
        return programmes
                .of(cohort)
                .flatMap(programme -> activities.settle(cohort.id, cohort.dueDates(programme, cohort.settledOn())));
    }

    private static List<ActivityDate> dates(
            Cohort cohort, Programmes.Outline programme, java.util.Map<Integer, LocalDate> settled) {
        List<ActivityDate> dates = new ArrayList<>();
        for (DueDate due : cohort.dueDates(programme, cohort.settledOn())) {
            LocalDate dueOn = settled == null ? due.dueOn() : settled.get(due.number());
            dates.add(ActivityDate.of(due.number(), programme.activities().get(due.number() - 1), dueOn));
        }
        return dates;
    }

    static CohortContent copy(Cohort cohort, DuplicateContent content, List<UUID> members, List<UUID> leaders) {
        CohortContent.mustStartWithinReason(content.startsOn());
        long later = content.startsOn().toEpochDay() - cohort.startsOn.toEpochDay();
        LocalDate endsOn = content.endsOn() == null ? cohort.endsOn.plusDays(later) : content.endsOn();
        List<DueDate> dueDates = cohort.dueDates.stream()
                .map(due -> new DueDate(due.number(), due.dueOn().plusDays(later)))
                .filter(due -> !due.dueOn().isAfter(endsOn))
                .toList();
        return new CohortContent(
                cohort.programmeId,
                content.name(),
                content.facilitatorId() == null ? cohort.facilitatorId : content.facilitatorId(),
                content.startsOn(),
                endsOn,
                cohort.pilot,
                cohort.capacity,
                cohort.waitingList,
                members,
                cohort.teamIds,
                cohort.rules,
                cohort.exceptIds,
                leaders,
                dueDates);
    }

    private CohortView view(Cohort cohort) {
        return CohortView.of(cohort, access.runs(cohort));
    }
}
