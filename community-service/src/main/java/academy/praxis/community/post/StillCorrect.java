package academy.praxis.community.post;

import jakarta.validation.constraints.Future;
import java.time.LocalDate;

/**
 * Says that a post still holds.
 *
 * @param reviewBy until when it surely does; without it, as long as the academy's posts usually do
 */
record StillCorrect(@Future LocalDate reviewBy) {}
