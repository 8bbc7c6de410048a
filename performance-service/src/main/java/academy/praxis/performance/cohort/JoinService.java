package academy.praxis.performance.cohort;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.worker.Workers;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How members join a cohort one by one or by a file: named before it is launched, late joiners after. */
@ApplicationScoped
class JoinService {
    private final CohortRepository cohorts;
    private final Places places;
    private final Meaning meaning;
    private final Directory directory;
    private final CohortAccess access;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Workers workers;

    JoinService(
            CohortRepository cohorts,
            Places places,
            Meaning meaning,
            Directory directory,
            CohortAccess access,
            UnitOfWork work,
            Idempotency idempotency,
            Workers workers) {
        this.cohorts = cohorts;
        this.places = places;
        this.meaning = meaning;
        this.directory = directory;
        this.access = access;
        this.work = work;
        this.idempotency = idempotency;
        this.workers = workers;
    }

    Uni<JoinReport> join(UUID cohortId, NewMembers wanted, IdempotencyKey key) {
        List<UUID> ids = wanted.memberIds().stream().distinct().toList();
        return running(cohortId)
                .flatMap(cohort -> directory
                        .members(ids)
                        .flatMap(found -> leaders(cohort, ids)
                                .flatMap(leaders -> idempotency.once(
                                        key,
                                        "join-cohort " + cohortId,
                                        wanted,
                                        JoinReport.class,
                                        () -> join(cohortId, ids, found, leaders)))));
    }

    /** Takes a file of e-mail addresses: all of it, or, unless wished otherwise, none. */
    Uni<MemberImportReport> take(UUID cohortId, byte[] file, MemberImportMode mode) {
        return running(cohortId)
                .flatMap(cohort -> workers.compute(() -> MemberCsv.read(file))
                        .flatMap(sheet -> directory
                                .membersMeant(sheet.words())
                                .flatMap(meant -> directory
                                        .members(all(meant))
                                        .flatMap(found -> take(cohort, sheet.resolve(meant, found), found, mode)))));
    }

    private Uni<MemberImportReport> take(
            Cohort cohort, MemberCsv.Resolved resolved, Map<UUID, Member> found, MemberImportMode mode) {
        boolean taken = resolved.errors().isEmpty() || mode.partial;
        List<UUID> ids = taken ? resolved.memberIds() : List.of();
        if (ids.isEmpty()) {
            return Uni.createFrom().item(MemberImportReport.of(mode.dryRun, resolved, List.of()));
        }
        return leaders(cohort, ids)
                .flatMap(leaders -> mode.dryRun
                        ? rehearse(cohort.id, ids, found, leaders)
                        : work.transact(() -> join(cohort.id, ids, found, leaders)))
                .map(report -> MemberImportReport.of(mode.dryRun, resolved, report.members()));
    }

    /** Does it, and takes it back. */
    private Uni<JoinReport> rehearse(UUID cohortId, List<UUID> ids, Map<UUID, Member> found, Set<UUID> leaders) {
        return Panache.withTransaction(() -> Panache.currentTransaction()
                .invoke(transaction -> transaction.markForRollback())
                .flatMap(transaction -> join(cohortId, ids, found, leaders)));
    }

    private Uni<JoinReport> join(UUID cohortId, List<UUID> ids, Map<UUID, Member> found, Set<UUID> leaders) {
        return cohorts.locked(cohortId).invoke(Cohort::mustBeOpen).flatMap(cohort -> {
            List<Joined> unknown = ids.stream()
                    .filter(id -> !found.containsKey(id))
                    .map(id -> Joined.refused(id, "Nobody in the academy has this id."))
                    .toList();
            List<Member> members =
                    ids.stream().filter(found::containsKey).map(found::get).toList();
            Uni<List<Joined>> joined = cohort.status == CohortStatus.PLANNED
                    ? name(cohort, members)
                    : places.join(cohort, members, leaders, true)
                            .call(joining -> places.settle(cohort, joining.changed()))
                            .map(Places.Joining::joined);
            return joined.map(known -> JoinReport.of(cohort, inOrder(ids, known, unknown)));
        });
    }

    private Uni<List<Joined>> name(Cohort cohort, List<Member> members) {
        Set<UUID> named = new HashSet<>(cohort.memberIds);
        List<Joined> joined = members.stream()
                .map(member -> named.contains(member.id())
                        ? Joined.as(member.id(), Joined.How.ALREADY)
                        : member.active()
                                ? Joined.as(member.id(), Joined.How.NAMED)
                                : Joined.refused(member.id(), "They are not active any more."))
                .toList();
        List<UUID> added = joined.stream()
                .filter(one -> one.how() == Joined.How.NAMED)
                .map(Joined::memberId)
                .toList();
        if (named.size() + added.size() > 10_000) {
            throw ProblemException.conflict("A cohort names 10,000 members at most.");
        }
        if (!added.isEmpty()) {
            cohort.name(added);
        }
        return cohorts.flush().replaceWith(joined);
    }

    private Uni<Cohort> running(UUID cohortId) {
        return Panache.withSession(() -> cohorts.byId(cohortId).invoke(access::mustRun))
                .invoke(Cohort::mustBeOpen);
    }

    private Uni<Set<UUID>> leaders(Cohort cohort, Collection<UUID> ids) {
        return meaning.leadersOf(cohort, ids)
                .map(leaders ->
                        leaders.stream().map(leader -> leader.member().id()).collect(Collectors.toSet()));
    }

    private static Set<UUID> all(Map<String, Set<UUID>> meant) {
        return meant.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static List<Joined> inOrder(List<UUID> ids, List<Joined> known, List<Joined> unknown) {
        Map<UUID, Joined> byId = new HashMap<>();
        known.forEach(one -> byId.put(one.memberId(), one));
        unknown.forEach(one -> byId.put(one.memberId(), one));
        return ids.stream().map(byId::get).toList();
    }
}
