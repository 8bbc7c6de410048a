package academy.praxis.community.swap;

import academy.praxis.kit.precondition.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A swap as the two see it, or an open offer as everybody does who may accept it.
 *
 * @param offerer {@code null} when the directory does not know them any more
 * @param partner who accepted it, or alone was asked; {@code null} for nobody
 * @param mine whether the reader is one of the two
 * @param canShow what who offers it can show
 * @param wantsToLearn what they want to learn
 * @param reason why one of the two ended it
 * @param step the step that is to be done now, from 1; {@code null} unless it is under way
 * @param steps the guide with both answers; empty before it is under way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SwapView(
        UUID id,
        long version,
        SwapStatus status,
        String taskId,
        String tag,
        PersonView offerer,
        PersonView partner,
        boolean mine,
        String canShow,
        String wantsToLearn,
        UUID spaceId,
        Instant createdAt,
        Instant expiresAt,
        String reason,
        Integer step,
        List<StepView> steps)
        implements Versioned {}
