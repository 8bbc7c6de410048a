package academy.praxis.performance.cohort;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/**
 * Members take files back. Of evidence that was accepted, everything stays; what waits is another version of itself from then on, so that nobody
 * accepts what they do not see any more.
 */
@ApplicationScoped
class EvidenceWithdrawal {
    private final EvidenceFileStore store;
    private final EvidenceFileRepository files;
    private final EvidenceRepository evidence;
    private final EnrolmentRepository enrolments;
    private final CohortRepository cohorts;
    private final CohortEvents events;
    private final UnitOfWork work;
    private final Caller caller;

    EvidenceWithdrawal(
            EvidenceFileStore store,
            EvidenceFileRepository files,
            EvidenceRepository evidence,
            EnrolmentRepository enrolments,
            CohortRepository cohorts,
            CohortEvents events,
            UnitOfWork work,
            Caller caller) {
        this.store = store;
        this.files = files;
        this.evidence = evidence;
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.events = events;
        this.work = work;
        this.caller = caller;
    }

    Uni<Void> withdraw(UUID fileId) {
        return store.find(fileId).flatMap(found -> {
            if (found == null || !caller.is(found.ownerId())) {
                throw ProblemException.notFound("file", fileId);
            }
            return work.transact(
                    () -> found.evidenceId() == null ? delete(fileId, null) : deleteShown(fileId, found.evidenceId()));
        });
    }

    /** Under the lock on the enrolment, as all that changes evidence; then on the file. */
    private Uni<Void> deleteShown(UUID fileId, UUID evidenceId) {
        return enrolments
                .lockedOfEvidence(evidenceId)
                .flatMap(enrolment -> evidence.findById(evidenceId)
                        .invoke(shown -> {
                            if (shown.verdict == Verdict.ACCEPTED) {
                                throw ProblemException.conflict("What you showed is accepted already.");
                            }
                        })
                        .call(shown -> shown.isWaiting() && shown.text.isBlank()
                                ? mustNotBeAll(shown)
                                : Uni.createFrom().voidItem())
                        .call(shown -> delete(fileId, evidenceId))
                        .call(shown -> shown.isWaiting()
                                ? lessened(shown, enrolment)
                                : Uni.createFrom().voidItem()))
                .replaceWithVoid();
    }

    /** @param evidenceId what had it when it was looked at; {@code null} for nothing */
    private Uni<Void> delete(UUID fileId, UUID evidenceId) {
        return files.locked(fileId)
                .invoke(file -> {
                    if (file == null) {
                        throw ProblemException.notFound("file", fileId);
                    }
                    if (!Objects.equals(file.evidenceId, evidenceId)) {
                        throw ProblemException.conflict("It was shown at the same time.");
                    }
                })
                .flatMap(file -> files.delete("id", fileId))
                .replaceWithVoid();
    }

    private Uni<Void> mustNotBeAll(Evidence shown) {
        return files.count("evidenceId", shown.id)
                .invoke(count -> {
                    if (count == 1) {
                        throw ProblemException.conflict("It is all that you show. Show something else instead.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> lessened(Evidence shown, Enrolment enrolment) {
        shown.lessen(Cohort.now());
        return evidence.flush()
                .flatMap(none -> cohorts.byId(enrolment.cohortId))
                .flatMap(cohort -> events.submitted(shown, enrolment, cohort));
    }
}
