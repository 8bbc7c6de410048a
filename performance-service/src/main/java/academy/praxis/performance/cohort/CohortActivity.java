package academy.praxis.performance.cohort;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** When an activity is due in a cohort that has settled what it goes through. */
@Entity
@Table(name = "cohort_activity")
class CohortActivity {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "cohort_id")
    UUID cohortId;

    int number;

    @Column(name = "due_on")
    LocalDate dueOn;

    /** For Hibernate. */
    CohortActivity() {}

    static CohortActivity of(UUID cohortId, DueDate due) {
        CohortActivity activity = new CohortActivity();
        activity.id = Ids.next();
        activity.cohortId = cohortId;
        activity.number = due.number();
        activity.dueOn = due.dueOn();
        return activity;
    }
}
