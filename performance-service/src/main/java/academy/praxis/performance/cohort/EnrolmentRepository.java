package academy.praxis.performance.cohort;

import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class EnrolmentRepository implements PanacheRepositoryBase<Enrolment, UUID> {

    Uni<Enrolment> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("enrolment", id));
    }

    /** The enrolment, which nobody else changes until the transaction ends. Lock its cohort first where both are needed. */
    Uni<Enrolment> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("enrolment", id));
    }

    /** The enrolment in which this was shown, which nobody else changes until the transaction ends. */
    Uni<Enrolment> lockedOfEvidence(UUID evidenceId) {
        return find("id = (select e.enrolmentId from Evidence e where e.id = ?1)", evidenceId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }

    /** Those of these ids that are in the cohort, under a lock. */
    Uni<List<Enrolment>> lockedOf(UUID cohortId, Collection<UUID> ids) {
        return find("cohortId = ?1 and id in ?2 order by id", cohortId, List.copyOf(ids))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of these members in the cohort, also who left, under a lock. */
    Uni<List<Enrolment>> lockedOfMembers(UUID cohortId, Collection<UUID> memberIds) {
        return find("cohortId = ?1 and memberId in ?2 order by id", cohortId, List.copyOf(memberIds))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Who waits longest, under a lock. */
    Uni<List<Enrolment>> nextInLine(UUID cohortId, int most) {
        return find("cohortId = ?1 and status = ?2 order by joinedAt, id", cohortId, EnrolmentStatus.WAITING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .range(0, most - 1)
                .list();
    }

    /** All who wait, under a lock. */
    Uni<List<Enrolment>> allInLine(UUID cohortId) {
        return find("cohortId = ?1 and status = ?2 order by joinedAt, id", cohortId, EnrolmentStatus.WAITING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The members who have a place, in the order of enrolment. */
    Uni<List<UUID>> takingPart(UUID cohortId) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select memberId from Enrolment where cohortId = :cohort and status in :statuses order by id",
                                UUID.class)
                        .setParameter("cohort", cohortId)
                        .setParameter("statuses", EnrolmentStatus.TAKING_PART)
                        .getResultList());
    }

    /** The cohorts of these ids that this member has a place in or waits for. */
    Uni<List<UUID>> cohortsOf(UUID memberId, Collection<UUID> cohortIds) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select cohortId from Enrolment where memberId = :member and cohortId in :cohorts and status in :statuses",
                                UUID.class)
                        .setParameter("member", memberId)
                        .setParameter("cohorts", List.copyOf(cohortIds))
                        .setParameter("statuses", EnrolmentStatus.PRESENT)
                        .getResultList());
    }

    /** Where this member has a place or waits for one, in cohorts that are open. */
    Uni<List<Enrolment>> present(UUID memberId) {
        return list(
                "memberId = ?1 and status in ?2 and cohortId in (select c.id from Cohort c where c.closedAt is null) order by cohortId",
                memberId,
                EnrolmentStatus.PRESENT);
    }

    /** The other cohorts under way that these members are in, by member. */
    Uni<Map<UUID, List<UUID>>> elsewhere(UUID cohortId, Collection<UUID> memberIds) {
        return list(
                        "memberId in ?1 and cohortId <> ?2 and status in ?3 and cohortId in (select c.id from Cohort c where c.status = 'LAUNCHED') order by cohortId",
                        List.copyOf(memberIds),
                        cohortId,
                        EnrolmentStatus.PRESENT)
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                one -> one.memberId, Collectors.mapping(one -> one.cohortId, Collectors.toList()))));
    }

    /** Where these members stand in this cohort, or further on in another one through the same programme. */
    Uni<Map<UUID, EnrolmentStatus>> furthest(Cohort cohort, Collection<UUID> memberIds) {
        return list(
                        "memberId in ?1 and status in ?2 and cohortId in (select c.id from Cohort c where c.programmeId = ?3)",
                        List.copyOf(memberIds),
                        EnrolmentStatus.PRESENT,
                        cohort.programmeId)
                .map(found -> ReadinessService.furthest(found, cohort.id));
    }

    /** In the order of enrolment; only these members' when they are given. */
    Uni<List<Enrolment>> ofCohort(
            UUID cohortId, EnrolmentStatus status, Collection<UUID> onlyMembers, PageRequest page) {
        Filter filter = new Filter()
                .and("cohortId = :cohort", "cohort", cohortId)
                .and("status = :status", "status", status)
                .and("memberId in :members", "members", onlyMembers);
        if (!page.after().isStart()) {
            filter.and("id > :id", "id", page.after().uuid(0));
        }
        return find(filter.orderBy("id"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** These members' in cohorts that are not cancelled, without those who left; latest first. */
    Uni<List<Enrolment>> ofMembers(Collection<UUID> memberIds, PageRequest page) {
        Filter filter = new Filter()
                .and("memberId in :members", "members", memberIds)
                .and("status in :statuses", "statuses", EnrolmentStatus.PRESENT)
                .and("cohortId not in (select c.id from Cohort c where c.status = 'CANCELLED')");
        if (!page.after().isStart()) {
            filter.and("id < :id", "id", page.after().uuid(0));
        }
        return find(filter.orderBy("id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }
}
