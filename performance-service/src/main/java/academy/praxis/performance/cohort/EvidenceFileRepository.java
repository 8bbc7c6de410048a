package academy.praxis.performance.cohort;

import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which files evidence has. Call within a session. */
@ApplicationScoped
class EvidenceFileRepository implements PanacheRepositoryBase<EvidenceFile, UUID> {

    /** The files of these, by evidence, in their order. */
    Uni<Map<UUID, List<EvidenceFile>>> of(Collection<Evidence> evidence) {
        List<UUID> ids = evidence.stream().map(one -> one.id).toList();
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : list("evidenceId in ?1 order by evidenceId, place", ids)
                        .map(found -> found.stream().collect(Collectors.groupingBy(file -> file.evidenceId)));
    }

    /** Holds still until the transaction ends; {@code null} when it is gone. */
    Uni<EvidenceFile> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Hangs these files of a member on evidence, in this order, and deletes those that it had before. Call under the lock on the enrolment.
     *
     * @throws ProblemException 400 when one is not the member's, or other evidence has it
     */
    Uni<Void> hang(List<UUID> ids, UUID ownerId, Evidence evidence) {
        if (ids.isEmpty()) {
            return delete("evidenceId = ?1", evidence.id).replaceWithVoid();
        }
        return find("id in ?1 and ownerId = ?2 order by id", ids, ownerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .invoke(found -> {
                    boolean free = found.stream()
                            .allMatch(file -> file.evidenceId == null || file.evidenceId.equals(evidence.id));
                    if (found.size() < ids.size() || !free) {
                        throw ProblemException.invalid(
                                "fileIds", "has a file that is gone or not yours, or that you showed elsewhere");
                    }
                    for (EvidenceFile file : found) {
                        file.evidenceId = evidence.id;
                        file.place = ids.indexOf(file.id);
                    }
                })
                .flatMap(found -> flush())
                .flatMap(none -> delete("evidenceId = ?1 and id not in ?2", evidence.id, ids))
                .replaceWithVoid();
    }
}
