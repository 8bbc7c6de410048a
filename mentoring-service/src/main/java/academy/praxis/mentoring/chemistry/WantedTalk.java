package academy.praxis.mentoring.chemistry;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** With whom a mentee wants to talk. */
record WantedTalk(@NotNull UUID coachId) {}
