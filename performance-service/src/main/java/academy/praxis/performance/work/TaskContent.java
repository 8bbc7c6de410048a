package academy.praxis.performance.work;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/**
 * What is written of a task.
 *
 * @param name as one says it: {@code Take a first call}
 * @param key the catalog's word for it, by which items are found; made from the name when absent
 * @param outcomeId the result that it matters to; absent where it is none that is measured
 */
record TaskContent(
        @NotBlank @Size(min = 3, max = 200) String name,
        @Size(min = 1, max = 100) String key,
        UUID outcomeId) {

    /** The key, or what the name makes of it: lower case, hyphens between words. */
    String word() {
        if (key != null && !key.isBlank()) {
            return key.strip();
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.substring(0, Math.min(plain.length(), 100));
        return cut.isEmpty() ? name.strip().substring(0, Math.min(name.strip().length(), 100)) : cut;
    }
}
