package academy.praxis.catalog.signal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether an item helped me with a task.
 *
 * @param why curators read it, without my name
 * @param at when I said so, at most 30 days ago; now when left out. Of two words on the same item and task the later one holds
 */
record NewVote(
        @NotNull Boolean helped,

        @Size(max = 500) @Schema(description = "Curators of the academy read it, without your name.")
        String why,

        Instant at) {
    NewVote {
        why = why == null || why.isBlank() ? null : why.strip();
    }
}
