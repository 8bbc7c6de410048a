package academy.praxis.mentoring.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * That a manager has seen a coach's certificate. Without a valid one nobody is matched as a coach.
 *
 * @param title such as {@code Professional Certified Coach}
 * @param pool the coaches who serve one group of people, such as {@code team-leads}; {@code null} for everyone
 * @param validUntil the last day, on the clock of UTC
 */
public record Certification(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 200) String issuer,
        @Size(min = 1, max = 100) String pool,
        @NotNull LocalDate validUntil) {

    /** Whether it holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return !validUntil.isBefore(day);
    }
}
