package academy.praxis.catalog.index;

import academy.praxis.catalog.item.ItemForm;

/**
 * What is asked.
 *
 * @param words as the member wrote them; beyond {@value #LONGEST} characters they are cut
 * @param asker who asks
 * @param form only items of this form; {@code null} for all
 * @param maxMinutes only items that take no longer; {@code null} for all
 * @param language only items in this language (BCP 47); {@code null} for all
 * @param task only items that help with this task; {@code null} for all
 */
public record Question(String words, Asker asker, ItemForm form, Integer maxMinutes, String language, String task) {
    /** What is asked in more characters says nothing that these do not. */
    public static final int LONGEST = 1_000;

    public Question {
        words = cut(words);
    }

    /** Without anything that it is narrowed to. */
    public static Question of(String words, Asker asker) {
        return new Question(words, asker, null, null, null, null);
    }

    /** The same, of all that the asker may see. */
    public Question unfiltered() {
        return of(words, asker);
    }

    /** Whether it is narrowed. */
    public boolean isFiltered() {
        return form != null || maxMinutes != null || language != null || task != null;
    }

    /** Whether it has any letter or digit. */
    public boolean hasWords() {
        return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end);
    }
}
