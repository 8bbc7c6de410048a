package academy.praxis.performance.study;

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
}
