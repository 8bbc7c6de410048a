package academy.praxis.mentoring.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A note that one writes.
 *
 * @param sessionId of which session; may be left out in a note of one's own
 * @param audience who reads it; stays as it is
 * @param text Markdown
 */
record NewNote(
        UUID sessionId,
        @NotNull Audience audience,
        @NotBlank @Size(max = NoteText.MOST) String text) {}
