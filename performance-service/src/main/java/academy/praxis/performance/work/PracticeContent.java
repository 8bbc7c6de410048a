package academy.praxis.performance.work;

import academy.praxis.kit.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is written of a practice.
 *
 * @param what what good performers do, as one could see it: {@code Calls back within the hour, and says so}
 * @param why what it is good for
 * @param evidence how one knows
 * @param observedBy the member who saw it and can be asked about it; whoever writes it when absent
 * @param observedOn the day; not in the future
 */
record PracticeContent(
        @NotBlank @Size(min = 3, max = 500) String what,
        @Size(max = 1000) String why,
        @Size(max = 2000) String evidence,
        UUID observedBy,
        LocalDate observedOn) {

    /** @throws ProblemException 400 when it was seen tomorrow, or before anybody could have */
    void mustBeOver(LocalDate today) {
        if (observedOn != null && (observedOn.isAfter(today) || observedOn.getYear() < 1900)) {
            throw ProblemException.invalid("observedOn", "must be a day from 1900 until today");
        }
    }
}
