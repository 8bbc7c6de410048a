package academy.praxis.performance.study;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a study shows, in no language yet.
 *
 * @param verdict in a word; {@code said} has it in sentences
 * @param last the last period whose values count
 * @param complete whether the whole horizon is over
 * @param suppressed whether a group is too small for its figures to be shown
 * @param methods the frozen one first
 * @param original what the plan as it was first frozen says, where it was amended
 * @param warnings what never goes away, whatever the numbers are
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Result(
        Verdict verdict,
        List<Sentence> said,
        String last,
        boolean complete,
        boolean suppressed,
        List<MethodResult> methods,
        MethodResult original,
        List<Check> checks,
        List<Sentence> warnings,
        List<Point> series,
        List<EventPoint> eventStudy) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a result comes down to. */
    @Schema(name = "StudyVerdict")
    enum Verdict {
        BETTER,
        WORSE,
        NO_VISIBLE_EFFECT,
        TOO_EARLY,
        CANNOT_BE_TOLD
    }

    /**
     * The means of a period.
     *
     * @param treated of units that have begun or will; {@code null} where none was measured, or of either side fewer than five persons
     * @param comparison of the others
     */
    record Point(String period, Double treated, Double comparison, int treatedUnits, int comparisonUnits) {}

    /**
     * The effect so many periods after the start; before it, what should be none.
     *
     * @param low of the band that holds all effects at once 95 times in 100
     */
    record EventPoint(int time, double value, double low, double high) {}

    MethodResult main() {
        return methods.isEmpty() ? null : methods.get(0);
    }

    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Result read(String text) {
        try {
            return JSON.readValue(text, Result.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
