package academy.praxis.performance.cohort;

import jakarta.validation.constraints.Size;

/**
 * How a cohort is launched.
 *
 * @param despiteReadiness why it sets out although its leaders are not ready, 10 to 500 characters; needed then, and kept
 */
record LaunchOptions(@Size(min = 10, max = 500) String despiteReadiness) {
    static final LaunchOptions NONE = new LaunchOptions(null);
}
