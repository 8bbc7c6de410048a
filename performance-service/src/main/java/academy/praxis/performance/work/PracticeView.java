package academy.praxis.performance.work;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A practice as clients see it.
 *
 * @param place where it stands among the task's practices, from 0
 * @param observedBy the member who saw it and can be asked about it
 * @param archivedAt absent while it is in use
 */
record PracticeView(
        UUID id,
        long version,
        UUID taskId,
        int place,
        String what,
        String why,
        String evidence,
        UUID observedBy,
        LocalDate observedOn,
        Instant archivedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static PracticeView of(Practice practice) {
        return new PracticeView(
                practice.id,
                practice.version,
                practice.taskId,
                practice.place,
                practice.what,
                practice.why,
                practice.evidence,
                practice.observedBy,
                practice.observedOn,
                practice.archivedAt,
                practice.createdAt,
                practice.updatedAt);
    }
}
