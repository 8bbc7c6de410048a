package academy.praxis.performance.study;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A plan as it was frozen or amended. It is never changed: an amendment follows it. */
@Entity
@Table(name = "study_plan")
class StudyPlan {
    @Id
    UUID id;

    @Column(name = "study_id")
    UUID studyId;

    @Column(name = "\"number\"")
    int number;

    String hash;
    String plan;
    String reason;
    String changes;

    @Column(name = "after_data")
    boolean afterData;

    @Column(name = "by_id")
    UUID byId;

    @Column(name = "\"at\"")
    Instant at;

    /** For Hibernate. */
    StudyPlan() {}

    static StudyPlan of(Study study, String canonical, Amendment amendment, boolean afterData, UUID by) {
        StudyPlan plan = new StudyPlan();
        plan.id = Ids.next();
        plan.studyId = study.id;
        plan.number = study.planNumber;
        plan.hash = study.planHash;
        plan.plan = canonical;
        plan.reason = amendment == null ? null : amendment.reason();
        plan.changes = amendment == null ? null : StoredJson.write(amendment);
        plan.afterData = afterData;
        plan.byId = by;
        plan.at = Study.now();
        return plan;
    }
}
