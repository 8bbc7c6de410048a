package academy.praxis.mentoring.avoidance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Two members who must not be paired.
 *
 * @param reason such as {@code partners at home}; managers read it
 */
record NewConflict(
        @NotNull UUID memberId,
        @NotNull UUID otherMemberId,
        @NotBlank @Size(max = 500) String reason) {}
