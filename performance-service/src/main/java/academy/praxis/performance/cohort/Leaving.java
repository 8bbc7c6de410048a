package academy.praxis.performance.cohort;

import jakarta.validation.constraints.Size;

/** @param words why, for those who run the cohort; absent where one does not say */
record Leaving(@Size(max = 500) String words) {}
