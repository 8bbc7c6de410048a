package academy.praxis.performance.outcome;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A business result that somebody owns. */
@Entity
class Outcome {
    @Id
    UUID id;

    @Version
    long version;

    String title;
    String why;

    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "owner_accepted_at")
    Instant ownerAcceptedAt;

    @Column(name = "metric_name")
    String metricName;

    @Enumerated(EnumType.STRING)
    @Column(name = "metric_kind")
    Metric.Kind metricKind;

    @Column(name = "metric_unit")
    String metricUnit;

    @Enumerated(EnumType.STRING)
    @Column(name = "metric_direction")
    Metric.Direction metricDirection;

    @Column(name = "metric_baseline")
    Double metricBaseline;

    @Column(name = "metric_target")
    double metricTarget;

    @Column(name = "decision_rule")
    String decisionRule;

    @Enumerated(EnumType.STRING)
    @Column(name = "metric_measure")
    Metric.Measure metricMeasure;

    String source;

    @Column(name = "source_client_id")
    String sourceClientId;

    @Column(name = "owner_declined_at")
    Instant ownerDeclinedAt;

    @Column(name = "owner_decline_reason")
    String ownerDeclineReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit_of_analysis")
    UnitOfAnalysis unitOfAnalysis;

    @Enumerated(EnumType.STRING)
    Cadence cadence;

    /** Rises by statements of {@link ObservationBatch} and {@link ObservationRepository}, which need no entity. */
    @Column(name = "observation_revision", insertable = false, updatable = false)
    long observationRevision;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    Outcome() {}

    static Outcome of(OutcomeContent content) {
        Outcome outcome = new Outcome();
        outcome.id = Ids.next();
        outcome.write(content);
        outcome.createdAt = outcome.updatedAt;
        return outcome;
    }

    /** @param observed whether there are observations, which a change of unit or cadence would leave without meaning */
    void edit(OutcomeContent content, boolean observed) {
        if (observed && content.unitOfAnalysis() != unitOfAnalysis) {
            throw ProblemException.conflict("unitOfAnalysis", "cannot change once there are observations");
        }
        if (observed && content.cadence() != cadence) {
            throw ProblemException.conflict("cadence", "cannot change once there are observations");
        }
        if (observed && content.metric().measure() != null && content.metric().measure() != metricMeasure) {
            throw ProblemException.conflict("metric.measure", "cannot change once there are observations");
        }
        write(content);
    }

    /**
     * Holds when what was checked against this view may still be recorded: a person's value must not become a team's, which everybody sees.
     *
     * @throws ProblemException 409 otherwise
     */
    void mustMeasureAs(OutcomeView checked) {
        if (unitOfAnalysis != checked.unitOfAnalysis()
                || cadence != checked.cadence()
                || metricMeasure != checked.metric().measure()) {
            throw ProblemException.conflict("The outcome's unit, cadence or measure was changed in the meantime.");
        }
    }

    void acceptOwnership() {
        if (ownerAcceptedAt != null) {
            throw ProblemException.conflict("The ownership of this outcome is accepted already.");
        }
        ownerAcceptedAt = now();
        ownerDeclinedAt = null;
        ownerDeclineReason = null;
        updatedAt = ownerAcceptedAt;
    }

    /** The owner does not answer for the result, or not any more; somebody else has to be found. */
    void declineOwnership(String reason) {
        if (ownerDeclinedAt != null) {
            throw ProblemException.conflict("The ownership of this outcome is declined already.");
        }
        ownerAcceptedAt = null;
        ownerDeclinedAt = now();
        ownerDeclineReason = reason;
        updatedAt = ownerDeclinedAt;
    }

    /** Somebody else is to answer for the result, and has to accept. */
    void handOver(UUID to) {
        if (to.equals(ownerId)) {
            throw ProblemException.conflict("ownerId", "is the owner already");
        }
        isNowOf(to);
        updatedAt = now();
    }

    private void isNowOf(UUID owner) {
        ownerId = owner;
        // Nobody answers for a result because somebody before them did.
        ownerAcceptedAt = null;
        ownerDeclinedAt = null;
        ownerDeclineReason = null;
    }

    Metric metric() {
        return new Metric(
                metricName,
                metricKind,
                metricUnit,
                metricDirection,
                metricBaseline,
                metricTarget,
                decisionRule,
                metricMeasure);
    }

    private void write(OutcomeContent content) {
        if (!content.ownerId().equals(ownerId)) {
            isNowOf(content.ownerId());
        }
        title = content.title();
        why = content.why();
        source = content.source();
        sourceClientId = content.sourceClientId();
        metricName = content.metric().name();
        metricKind = content.metric().kind();
        metricUnit = content.metric().unit();
        metricDirection = content.metric().direction();
        metricBaseline = content.metric().baseline();
        metricTarget = content.metric().target();
        decisionRule = content.metric().decisionRule();
        if (content.metric().measure() != null) {
            metricMeasure = content.metric().measure();
        } else if (metricMeasure == null) {
            metricMeasure = metricKind.measure();
        }
        unitOfAnalysis = content.unitOfAnalysis();
        cadence = content.cadence();
        updatedAt = now();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
