package academy.praxis.community.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * The name under which somebody wrote: {@code id} and {@code displayName}, or in a safe space {@code pseudonym} alone; or {@code former} alone.
 *
 * @param id the member
 * @param displayName the member's present name
 * @param pseudonym the author's made-up name in this thread
 * @param former {@code true} when who it was has been erased and nobody can tell any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthorView(UUID id, String displayName, String pseudonym, Boolean former) {}
