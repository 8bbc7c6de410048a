package academy.praxis.mentoring.round;

import academy.praxis.mentoring.matching.MatchMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How a round is published.
 *
 * @param mode which mode's pairs are proposed to those concerned
 * @param chemistryTalks in a round of coaches: how many first talks each matched mentee has, 1 to 3, before they choose among these coaches
 *     and a pairing is proposed; pairs are proposed at once when left out
 */
record Publication(@NotNull MatchMode mode, @Min(1) @Max(3) Integer chemistryTalks) {}
