package academy.praxis.mentoring.closing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What one says looking back on a pairing.
 *
 * @param helped with what I wanted: 0 for not at all, 10 for entirely; a mentor says how well they could help
 * @param goals how many goals were reached
 * @param recommend to others: 0 for never, 10 for certainly
 * @param words what helped; for myself unless shared
 * @param share whether the others in the pairing may read the words
 */
record Survey(
        @NotNull @Min(0) @Max(10) Integer helped,
        @NotNull GoalsReached goals,
        @NotNull @Min(0) @Max(10) Integer recommend,
        @Size(max = 4000) String words,
        @NotNull Boolean share) {

    static Survey of(SurveyAnswer answer) {
        return new Survey((int) answer.helped, answer.goals, (int) answer.recommend, answer.words, answer.shared);
    }
}
