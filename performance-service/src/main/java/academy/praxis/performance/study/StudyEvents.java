package academy.praxis.performance.study;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.postgres.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Tells the other services which studies are under way, and what they showed. */
@ApplicationScoped
class StudyEvents {
    private static final String TOPIC = "performance.study";
    private static final String FROZEN = "academy.praxis.performance.study-frozen.v1";
    private static final String CONCLUDED = "academy.praxis.performance.study-concluded.v1";

    private final UnitOfWork work;

    StudyEvents(UnitOfWork work) {
        this.work = work;
    }

    /** The plan was fixed, or amended. */
    Uni<Void> frozen(Study study) {
        return work.append(new DomainEvent(TOPIC, FROZEN, study.id, StudyState.of(study, null)));
    }

    Uni<Void> concluded(Study study, Result result) {
        return work.append(new DomainEvent(TOPIC, CONCLUDED, study.id, StudyState.of(study, result)));
    }

    /** An effect in the metric's unit, with the interval of 95 %. */
    record Effect(double value, Double low, Double high) {}

    /** The state of a study on the bus; contracts/events/performance promises it. */
    record StudyState(
            UUID id,
            long version,
            UUID outcomeId,
            String title,
            Design design,
            StudyStatus status,
            String planHash,
            int amendments,
            boolean late,
            Instant frozenAt,
            LocalDate horizonEnd,
            Result.Verdict verdict,
            Effect effect,
            Instant concludedAt,
            Instant updatedAt) {

        static StudyState of(Study study, Result result) {
            MethodResult main = result == null ? null : result.main();
            return new StudyState(
                    study.id,
                    study.version,
                    study.outcomeId,
                    study.title,
                    study.design,
                    study.status,
                    study.planHash,
                    study.planNumber,
                    study.late,
                    study.frozenAt,
                    study.horizonEnd,
                    study.verdict,
                    main == null || !main.isEstimated() ? null : new Effect(main.value(), main.low(), main.high()),
                    study.concludedAt,
                    study.updatedAt);
        }
    }
}
