package academy.praxis.performance.work;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** A practice of a task, to be put after those that are there. */
record NewPractice(
        @NotNull UUID taskId,
        @NotBlank @Size(min = 3, max = 500) String what,
        @Size(max = 1000) String why,
        @Size(max = 2000) String evidence,
        UUID observedBy,
        LocalDate observedOn) {

    PracticeContent content() {
        return new PracticeContent(what, why, evidence, observedBy, observedOn);
    }
}
