package academy.praxis.performance.cohort;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a facilitator says of evidence.
 *
 * @param words for the member; needed where it is to be done again
 */
record Review(@NotNull Verdict verdict, @Size(max = 2000) String words) {}
