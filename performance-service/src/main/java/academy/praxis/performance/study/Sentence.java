package academy.praxis.performance.study;

import academy.praxis.performance.outcome.Cells;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence that is not said in any language yet.
 *
 * @param key of texts/study
 * @param values what is put into it: texts, whole numbers, and decimal numbers, which are rounded to what can be read
 */
record Sentence(String key, List<Object> values) {
    static Sentence of(String key, Object... values) {
        return new Sentence(key, Arrays.asList(values));
    }

    /** With its decimal numbers as they are shown of teams or of persons. */
    Sentence shown(UnitOfAnalysis unit) {
        return new Sentence(
                key,
                values.stream()
                        .map(value -> value instanceof Double figure ? (Object) Cells.shown(unit, figure) : value)
                        .toList());
    }
}
