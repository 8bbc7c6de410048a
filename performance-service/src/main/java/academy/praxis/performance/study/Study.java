package academy.praxis.performance.study;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A question whether something moved an outcome, and how it will be answered. */
@Entity
class Study {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "outcome_id")
    UUID outcomeId;

    String title;

    @Enumerated(EnumType.STRING)
    Design design;

    @Enumerated(EnumType.STRING)
    StudyStatus status;

    String content;
    String assignments;
    long seed;

    /** How often lots were drawn for it between other candidates, or otherwise, before. */
    int redrawn;

    /** Of the plan that counts: 0 as frozen, one more with each amendment. */
    @Column(name = "plan_number")
    int planNumber;

    @Column(name = "plan_hash")
    String planHash;

    boolean late;

    @Column(name = "frozen_by")
    UUID frozenBy;

    @Column(name = "frozen_at")
    Instant frozenAt;

    @Column(name = "horizon_end")
    LocalDate horizonEnd;

    @Column(name = "concluded_at")
    Instant concludedAt;

    @Enumerated(EnumType.STRING)
    Result.Verdict verdict;

    @Column(name = "created_by")
    UUID createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    Study() {}

    /** @param seed of its lots, which stays whatever is changed, so that nobody draws until they like it */
    static Study draft(StudyContent content, List<Assignment> assignments, long seed, UUID by) {
        Study study = new Study();
        study.id = Ids.next();
        study.outcomeId = content.outcomeId();
        study.status = StudyStatus.DRAFT;
        study.seed = seed;
        study.createdBy = by;
        study.write(content, assignments);
        study.createdAt = study.updatedAt;
        return study;
    }

    void edit(StudyContent content, List<Assignment> assignments) {
        mustBeDraft();
        if (!content.outcomeId().equals(outcomeId)) {
            throw ProblemException.conflict("outcomeId", "stays what it is; make another study");
        }
        StudyContent before = StoredJson.content(this.content);
        if (before.design().isByLot() && !content.drawsAs(before)) {
            redrawn++;
        }
        write(content, assignments);
    }

    /** Gives the draft up. @return whether it is kept, since lots were drawn for it */
    boolean discard() {
        mustBeDraft();
        if (!design.isByLot() && redrawn == 0) {
            return false;
        }
        status = StudyStatus.DISCARDED;
        updatedAt = now();
        return true;
    }

    void mustBeDraft() {
        if (status == StudyStatus.DISCARDED) {
            throw ProblemException.conflict(
                    "This draft was given up. Its draw is kept as it was; design another study.");
        }
        if (status != StudyStatus.DRAFT) {
            throw ProblemException.conflict("The plan is frozen. What has to change is an amendment, with its reason.");
        }
    }

    void freeze(Plan plan, String hash, boolean afterData, UUID by) {
        mustBeDraft();
        assignments = StoredJson.write(plan.assignments());
        planHash = hash;
        late = afterData;
        frozenBy = by;
        frozenAt = now();
        horizonEnd = plan.end().start();
        status = StudyStatus.FROZEN;
        updatedAt = frozenAt;
    }

    void mustBeFixed() {
        if (status == StudyStatus.DRAFT) {
            throw ProblemException.conflict("The plan is not frozen yet; change it as it is.");
        }
        if (status == StudyStatus.DISCARDED) {
            mustBeDraft();
        }
    }

    void amend(Plan plan, String hash) {
        mustBeFixed();
        assignments = StoredJson.write(plan.assignments());
        planHash = hash;
        planNumber++;
        horizonEnd = plan.end().start();
        // Another plan has another result; that of the plan before stays in the list.
        status = StudyStatus.FROZEN;
        verdict = null;
        concludedAt = null;
        updatedAt = now();
    }

    void conclude(Result.Verdict verdict) {
        status = StudyStatus.CONCLUDED;
        this.verdict = verdict;
        concludedAt = now();
        updatedAt = concludedAt;
    }

    private void write(StudyContent content, List<Assignment> assignments) {
        title = content.title();
        design = content.design();
        this.content = StoredJson.write(content);
        this.assignments = StoredJson.write(assignments);
        updatedAt = now();
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
