package academy.praxis.performance.study;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A result that was worked out once.
 *
 * @param complete whether the horizon was over
 */
record ShownResult(
        UUID id,
        Instant at,
        String planHash,
        boolean complete,
        Result.Verdict verdict,
        List<String> said,
        EffectView.Estimated estimate) {

    static ShownResult of(StudyResult row, StudyWords words) {
        Result result = Result.read(row.result);
        return new ShownResult(
                row.id,
                row.at,
                row.planHash,
                row.isFinal,
                row.verdict,
                words.say(result.said()),
                EffectView.Estimated.of(result.main(), words));
    }
}
