package academy.praxis.community.champion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What is known of the caller's own help.
 *
 * @param counted whether they are counted; who is not is not shown to managers, and nothing is kept of them
 * @param signals {@code null} when they are not counted, and when there is nothing
 */
record OwnHelp(
        boolean counted,
        @JsonInclude(JsonInclude.Include.NON_NULL) Signals signals) {

    /**
     * The same that managers see, where they do.
     *
     * @param champion whether managers see it
     */
    record Signals(
            boolean champion,
            int peopleHelped,
            int teams,
            int accepted,
            int answers,
            List<Topic> topics,
            Instant measuredAt) {}
}
