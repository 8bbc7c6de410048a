package academy.praxis.community.erasure;

import academy.praxis.community.member.TextChoice;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;

/**
 * One's own erasure.
 *
 * @param startsAt when it begins, or began; until then {@code texts} can be raised for all of it
 * @param erased how much of what was erased so far, or lost its author; at least so much, as a count may be lost with the machine that made it
 * @param inDirectory whether the academy's directory still has the member as an active one: their name and address stay here as long as
 *     that
 * @param finishedAt only once it is done
 */
record ErasureView(
        ErasureState state,
        TextChoice texts,
        Instant askedAt,
        Instant startsAt,
        Map<String, Integer> erased,
        boolean inDirectory,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant finishedAt) {

    static ErasureView of(Erasure erasure, boolean inDirectory) {
        return new ErasureView(
                erasure.state(),
                erasure.texts(),
                erasure.askedAt(),
                erasure.startsAt(),
                erasure.erased(),
                inDirectory,
                erasure.finishedAt());
    }
}
