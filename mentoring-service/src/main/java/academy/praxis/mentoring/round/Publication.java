package academy.praxis.mentoring.round;

import academy.praxis.mentoring.matching.MatchMode;
import jakarta.validation.constraints.NotNull;

/** Which mode's pairs are proposed to those concerned. */
record Publication(@NotNull MatchMode mode) {}
