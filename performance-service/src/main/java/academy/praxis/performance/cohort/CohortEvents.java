package academy.praxis.performance.cohort;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.performance.programme.Programmes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells the other services who goes through which programme from when to when. */
@ApplicationScoped
class CohortEvents {
    private static final String TOPIC = "performance.cohort";
    private static final String LAUNCHED = "academy.praxis.performance.cohort-launched.v1";
    private static final String ENROLLED = "academy.praxis.performance.member-enrolled.v1";

    private final UnitOfWork work;

    CohortEvents(UnitOfWork work) {
        this.work = work;
    }

    Uni<Void> launched(Cohort cohort, Programmes.Outline programme, List<Enrolment> enrolments) {
        return work.append(new DomainEvent(TOPIC, LAUNCHED, cohort.id, CohortState.of(cohort, programme, enrolments)))
                .flatMap(none -> Multi.createFrom()
                        .iterable(enrolments)
                        .onItem()
                        .transformToUniAndConcatenate(enrolment -> work.append(new DomainEvent(
                                TOPIC, ENROLLED, enrolment.id, EnrolmentState.of(enrolment, cohort, programme))))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /** The state of a cohort on the bus; contracts/events/performance promises it. */
    record CohortState(
            UUID id,
            long version,
            UUID programmeId,
            String programmeTitle,
            String name,
            UUID facilitatorId,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean pilot,
            List<UUID> memberIds,
            CohortStatus status,
            Instant launchedAt) {

        static CohortState of(Cohort cohort, Programmes.Outline programme, List<Enrolment> enrolments) {
            return new CohortState(
                    cohort.id,
                    cohort.version,
                    cohort.programmeId,
                    programme.title(),
                    cohort.name,
                    cohort.facilitatorId,
                    cohort.startsOn,
                    cohort.endsOn,
                    cohort.pilot,
                    enrolments.stream().map(enrolment -> enrolment.memberId).toList(),
                    cohort.status,
                    cohort.launchedAt);
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
            Instant enrolledAt) {

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
                    enrolment.enrolledAt);
        }
    }
}
