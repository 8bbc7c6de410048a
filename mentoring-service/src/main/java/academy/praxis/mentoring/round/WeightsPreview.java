package academy.praxis.mentoring.round;

import java.util.List;

/**
 * What other weights would change.
 *
 * @param before by mode, with the present weights
 * @param after by mode, with the others
 * @param changes how many mentees would have another mentor in the optimal mode, or none any more
 * @param examples at most 20 of them
 */
record WeightsPreview(List<RoundReport> before, List<RoundReport> after, long changes, List<Change> examples) {
    /** A mentee's mentor before and after; {@code null} for none. */
    record Change(PersonView mentee, PersonView before, PersonView after) {}
}
