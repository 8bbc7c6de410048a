package academy.praxis.mentoring.thanks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Thanks to the other.
 *
 * @param to the mentee who is thanked; may be left out where there is but one whom I could mean
 * @param words for what; read by the one who is thanked, and by nobody else
 */
record NewThanks(UUID to, @NotBlank @Size(max = 1000) String words) {}
