package academy.praxis.catalog.synonym;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.validation.LanguageTag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;

/**
 * What a curator writes of words that mean the same.
 *
 * @param language in which they do (BCP 47); in all when absent
 * @param words words or phrases, such as {@code ECT} and {@code electroconvulsive therapy}
 */
record SynonymContent(
        @LanguageTag String language,
        @NotNull @Size(min = 2, max = 20) List<@NotBlank @Size(max = 100) String> words) {

    /**
     * Holds when the words differ.
     *
     * @throws ProblemException 400 that names the words
     */
    void mustDiffer() {
        long distinct = words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        if (distinct < words.size()) {
            throw ProblemException.invalid("words", "must differ from one another");
        }
        if (words.stream().anyMatch(word -> word.codePoints().noneMatch(Character::isLetterOrDigit))) {
            throw ProblemException.invalid("words", "must have letters or digits");
        }
    }
}
