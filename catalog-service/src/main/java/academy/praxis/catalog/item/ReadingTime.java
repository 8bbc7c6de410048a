package academy.praxis.catalog.item;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * How long people take to read a text silently. Words per minute: for English 238 (Brysbaert, "How many words do we read per minute?",
 * Journal of Memory and Language 109, 2019); for others the means of Trauzettel-Klosinski and Dietz, "Standardized assessment of reading
 * performance: the new International Reading Speed Texts IReST", Investigative Ophthalmology and Visual Science 53(9), 2012.
 */
public final class ReadingTime {
    private static final int ENGLISH = 238;
    private static final Map<String, Integer> WORDS_PER_MINUTE = Map.of(
            "en", ENGLISH, "nl", 202, "de", 179, "fr", 195, "es", 218, "it", 188, "pt", 181, "sv", 199, "fi", 161, "pl",
            166);
    private static final Pattern ADDRESS = Pattern.compile("(?<=\\])\\([^)\\s]*\\)|https?://\\S+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

    private ReadingTime() {}

    /**
     * The seconds that it takes to read a text, rounded up; 0 without words. Addresses of links are not read.
     *
     * @param markdown may be {@code null}
     * @param language BCP 47; one without a known speed is taken as English
     */
    public static int seconds(String markdown, String language) {
        if (markdown == null) {
            return 0;
        }
        long words = WORD.matcher(ADDRESS.matcher(markdown).replaceAll(" "))
                .results()
                .count();
        int speed = WORDS_PER_MINUTE.getOrDefault(language.split("-")[0].toLowerCase(java.util.Locale.ROOT), ENGLISH);
        return (int) Math.ceil(words * 60.0 / speed);
    }

    /** As {@link #seconds}, in minutes and at least 1. */
    public static int minutes(String markdown, String language) {
        return Math.max(1, (int) Math.ceil(seconds(markdown, language) / 60.0));
    }
}
