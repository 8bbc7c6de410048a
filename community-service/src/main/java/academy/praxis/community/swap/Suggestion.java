package academy.praxis.community.swap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * Somebody with whom one could swap.
 *
 * @param swapId their open offer; {@code null} for none
 * @param taskId {@code null} when it is about a tag
 * @param tag {@code null} when it is about a task
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Suggestion(PersonView person, String taskId, String tag, List<Reason> reasons, UUID swapId) {
    /** Why. All of it is something that the reader can see anyway; what others follow is not told. */
    enum Reason {
        /** They offer a swap about it. */
        OFFERS,
        /** They wrote a tip or a case study about it. */
        WROTE,
        /** An answer of theirs about it was accepted. */
        ANSWERED
    }
}
