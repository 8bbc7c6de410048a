package academy.praxis.mentoring.round;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What a manager decided about two people of a pool before they are matched. */
record Decision(
        @NotNull UUID requestId,
        @NotNull UUID mentorId,
        @NotNull Kind decision) {
    enum Kind {
        PINNED,
        FORBIDDEN
    }
}
