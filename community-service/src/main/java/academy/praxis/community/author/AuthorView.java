package academy.praxis.community.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * The name under which somebody wrote: {@code id} and {@code displayName}, or in a safe space {@code pseudonym} alone.
 *
 * @param id the member
 * @param displayName the member's present name
 * @param pseudonym the author's made-up name in this thread
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthorView(UUID id, String displayName, String pseudonym) {}
