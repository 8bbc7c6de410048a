package academy.praxis.performance.cohort;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.performance.programme.Programmes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells the other services who goes through which programme from when to when. Nothing that somebody wrote is told. */
@ApplicationScoped
class CohortEvents {
    private static final String TOPIC = "performance.cohort";
    private static final String EVIDENCE = "performance.evidence";
    private static final String TYPE = "academy.praxis.performance.";
    private static final String LAUNCHED = TYPE + "cohort-launched.v1";
    private static final String CHANGED = TYPE + "cohort-changed.v1";
    private static final String CLOSED = TYPE + "cohort-closed.v1";
    private static final String ENROLLED = TYPE + "member-enrolled.v1";
    private static final String ENROLMENT = TYPE + "enrolment-changed.v1";
    private static final String SUBMITTED = TYPE + "evidence-submitted.v1";
    private static final String REVIEWED = TYPE + "evidence-reviewed.v1";

    private final UnitOfWork work;

    CohortEvents(UnitOfWork work) {
        this.work = work;
    }

    Uni<Void> launched(Cohort cohort, Programmes.Outline programme, List<UUID> takingPart) {
        return tell(LAUNCHED, cohort, programme, takingPart);
    }

    Uni<Void> changed(Cohort cohort, Programmes.Outline programme, List<UUID> takingPart) {
        return tell(CHANGED, cohort, programme, takingPart);
    }

    Uni<Void> closed(Cohort cohort, Programmes.Outline programme, List<UUID> takingPart) {
        return tell(CLOSED, cohort, programme, takingPart);
    }

    /** Of those who only ever waited, nothing is told. */
    Uni<Void> enrolments(Collection<Enrolment> changed, Cohort cohort, Programmes.Outline programme) {
        List<DomainEvent> events = changed.stream()
                .filter(Enrolment::isKnown)
                .map(one -> new DomainEvent(
                        TOPIC, one.isNew ? ENROLLED : ENROLMENT, one.id, EnrolmentState.of(one, cohort, programme)))
                .toList();
        return events.isEmpty() ? Uni.createFrom().voidItem() : work.append(events);
    }

    Uni<Void> submitted(Evidence evidence, Enrolment enrolment, Cohort cohort) {
        return work.append(
                new DomainEvent(EVIDENCE, SUBMITTED, evidence.id, EvidenceState.of(evidence, enrolment, cohort)));
    }

    Uni<Void> reviewed(Evidence evidence, Enrolment enrolment, Cohort cohort) {
        return work.append(
                new DomainEvent(EVIDENCE, REVIEWED, evidence.id, EvidenceState.of(evidence, enrolment, cohort)));
    }

    private Uni<Void> tell(String type, Cohort cohort, Programmes.Outline programme, List<UUID> takingPart) {
        return work.append(new DomainEvent(TOPIC, type, cohort.id, CohortState.of(cohort, programme, takingPart)));
    }

    /** The state of a cohort on the bus; contracts/events/performance promises it. */
    record CohortState(
            UUID id,
            long version,
            UUID programmeId,
            int programmeVersion,
            String programmeTitle,
            String name,
            UUID facilitatorId,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean pilot,
            int capacity,
            int waiting,
            List<UUID> memberIds,
            CohortStatus status,
            Instant launchedAt,
            Instant closedAt) {

        static CohortState of(Cohort cohort, Programmes.Outline programme, List<UUID> takingPart) {
            return new CohortState(
                    cohort.id,
                    cohort.version,
                    cohort.programmeId,
                    programme.version(),
                    programme.title(),
                    cohort.name,
                    cohort.facilitatorId,
                    cohort.startsOn,
                    cohort.endsOn,
                    cohort.pilot,
                    cohort.capacity,
                    cohort.waiting,
                    takingPart,
                    cohort.status,
                    cohort.launchedAt,
                    cohort.closedAt);
        }
    }

    /** The state of an enrolment on the bus; contracts/events/performance promises it. */
    record EnrolmentState(
            UUID id,
            long version,
            UUID memberId,
            UUID cohortId,
            String cohortName,
            UUID programmeId,
            String programmeTitle,
            LocalDate startsOn,
            LocalDate endsOn,
            EnrolmentStatus status,
            Instant enrolledAt,
            Instant startedAt,
            Instant completedAt,
            Instant leftAt,
            Instant remindedAt) {

        static EnrolmentState of(Enrolment enrolment, Cohort cohort, Programmes.Outline programme) {
            return new EnrolmentState(
                    enrolment.id,
                    enrolment.version,
                    enrolment.memberId,
                    cohort.id,
                    cohort.name,
                    programme.id(),
                    programme.title(),
                    cohort.startsOn,
                    cohort.endsOn,
                    enrolment.status,
                    enrolment.enrolledAt,
                    enrolment.startedAt,
                    enrolment.completedAt,
                    enrolment.leftAt,
                    enrolment.remindedAt);
        }
    }

    /** The state of a piece of evidence on the bus, without what is in it; contracts/events/performance promises it. */
    record EvidenceState(
            UUID id,
            long version,
            UUID enrolmentId,
            UUID cohortId,
            UUID memberId,
            UUID facilitatorId,
            int activity,
            int round,
            Instant submittedAt,
            Verdict verdict,
            Instant reviewedAt) {

        static EvidenceState of(Evidence evidence, Enrolment enrolment, Cohort cohort) {
            return new EvidenceState(
                    evidence.id,
                    evidence.version,
                    enrolment.id,
                    cohort.id,
                    enrolment.memberId,
                    cohort.facilitatorId,
                    evidence.number,
                    evidence.round,
                    evidence.submittedAt,
                    evidence.verdict,
                    evidence.reviewedAt);
        }
    }
}
