package academy.praxis.mentoring.agreement;

import academy.praxis.kit.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What those in a pairing agree on.
 *
 * @param purpose what it is for, in words
 * @param rhythm from one session to the next: days or weeks, P1D to P90D
 * @param sessionLength PT15M to PT4H, in whole minutes
 * @param confidentiality what stays between them, in words
 * @param absence what to do when one cannot come, in words
 * @param until the last day
 */
record AgreementContent(
        @NotBlank @Size(max = 2000) String purpose,

        @NotNull @Schema(type = SchemaType.STRING, format = "duration", examples = "P14D")
        Period rhythm,

        @NotNull
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, format = "duration", examples = "PT1H")
        Duration sessionLength,

        @NotBlank @Size(max = 2000) String confidentiality,
        @NotBlank @Size(max = 2000) String absence,
        @NotNull LocalDate until) {
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final int MOST_DAYS = 90;

    /**
     * What annotations cannot say.
     *
     * @param today before which nothing ends
     * @throws ProblemException 400 that names the field
     */
    void check(LocalDate today) {
        if (rhythm.toTotalMonths() != 0 || rhythm.getDays() < 1 || rhythm.getDays() > MOST_DAYS) {
            throw ProblemException.invalid("rhythm", "must be days or weeks, P1D to P90D");
        }
        boolean whole = sessionLength.equals(Duration.ofMinutes(sessionLength.toMinutes()));
        if (!whole || sessionLength.compareTo(SHORTEST) < 0 || sessionLength.compareTo(LONGEST) > 0) {
            throw ProblemException.invalid("sessionLength", "must be whole minutes, PT15M to PT4H");
        }
        if (until.isBefore(today) || until.isAfter(today.plusYears(3))) {
            throw ProblemException.invalid("until", "must be today or later, and within three years");
        }
    }
}
