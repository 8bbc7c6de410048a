package academy.praxis.performance.cohort;

import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.performance.directory.Directory;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes whoever is no longer in the academy out of their cohorts. */
@ApplicationScoped
class Leavers {
    private final CohortRepository cohorts;
    private final EnrolmentRepository enrolments;
    private final Places places;
    private final Directory directory;
    private final UnitOfWork work;

    Leavers(
            CohortRepository cohorts,
            EnrolmentRepository enrolments,
            Places places,
            Directory directory,
            UnitOfWork work) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.places = places;
        this.directory = directory;
        this.work = work;
    }

    /**
     * Frees the member's places, each for who waits longest. What they have completed stays completed. Does nothing the second time, nor where
     * the member is known to have come back since.
     *
     * @param version of the member when they were deactivated
     */
    Uni<Void> gone(UUID memberId, long version) {
        return directory
                .isActiveSince(memberId, version)
                .flatMap(active -> active ? Uni.createFrom().voidItem() : leaveAll(memberId));
    }

    private Uni<Void> leaveAll(UUID memberId) {
        return Panache.withSession(() -> enrolments.present(memberId))
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(one -> leave(one.cohortId, one.id))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> leave(UUID cohortId, UUID enrolmentId) {
        return work.transact(() -> cohorts.locked(cohortId)
                .flatMap(cohort -> enrolments.locked(enrolmentId).flatMap(enrolment -> {
                    boolean leaves = !cohort.isClosed()
                            && enrolment.status.isPresent()
                            && enrolment.status != EnrolmentStatus.COMPLETED;
                    if (!leaves) {
                        return Uni.createFrom().voidItem();
                    }
                    places.leave(cohort, enrolment, LeftBecause.DEACTIVATED, null);
                    return places.settle(cohort, List.of(enrolment));
                })));
    }
}
