package academy.praxis.community.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What is known of the caller's own taking part.
 *
 * @param leader whether they lead anybody, and so may be counted
 * @param counted whether they agreed to be counted; nobody is who did not
 * @param since when they agreed; {@code null} when they are not counted
 * @param weeks those since then, 12 at most; managers see of them only in which one took part
 */
record OwnParticipation(
        boolean leader,
        boolean counted,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant since,
        List<WeekPart> weeks) {}
