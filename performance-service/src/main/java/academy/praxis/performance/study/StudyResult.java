package academy.praxis.performance.study;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A result that was shown. */
@Entity
@Table(name = "study_result")
class StudyResult {
    @Id
    UUID id;

    @Column(name = "study_id")
    UUID studyId;

    @Column(name = "plan_hash")
    String planHash;

    @Column(name = "data_key")
    String dataKey;

    @Column(name = "\"final\"")
    boolean isFinal;

    @Enumerated(EnumType.STRING)
    Result.Verdict verdict;

    String result;

    @Column(name = "\"at\"")
    Instant at;

    /** For Hibernate. */
    StudyResult() {}
}
