package academy.praxis.community.swap;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A step of a swap, as one of the two sees it.
 *
 * @param step from 1
 * @param prompt what to talk about or to write down
 * @param done whether both answered
 * @param mine one's own answer; {@code null} for none yet
 * @param theirs the other's answer; {@code null} for none yet
 */
record StepView(
        int step,
        String title,
        String prompt,
        boolean done,
        @JsonInclude(JsonInclude.Include.NON_NULL) Said mine,
        @JsonInclude(JsonInclude.Include.NON_NULL) Said theirs) {

    /**
     * An answer.
     *
     * @param shared whether the other may use these words in what they write up
     */
    record Said(String text, boolean shared) {}
}
