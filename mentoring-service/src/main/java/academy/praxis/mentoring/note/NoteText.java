package academy.praxis.mentoring.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The words of a note.
 *
 * @param text Markdown
 */
record NoteText(@NotBlank @Size(max = MOST) String text) {
    /** The most characters of a note. */
    static final int MOST = 20_000;
}
