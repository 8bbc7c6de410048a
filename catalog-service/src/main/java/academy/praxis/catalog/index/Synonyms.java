package academy.praxis.catalog.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and phrases that mean the same, as each language reads them. */
public final class Synonyms {
    /** There are none. */
    public static final Synonyms NONE = new Synonyms(List.of());

    private final Map<Tongue, Map<String, List<Entry>>> byFirstWord = new EnumMap<>(Tongue.class);

    /**
     * @param groups each of words and phrases that mean the same
     */
    public Synonyms(List<Group> groups) {
        for (Group group : groups) {
            for (Tongue tongue : Tongue.values()) {
                if (group.language() == null || Tongue.of(group.language()) == tongue) {
                    add(tongue, group);
                }
            }
        }
    }

    /**
     * @param language in which they mean the same (BCP 47); {@code null} for all
     * @param words words or phrases
     */
    public record Group(String language, List<String> words) {}

    private record Entry(List<String> phrase, List<List<String>> others) {}

    /**
     * Found in a question.
     *
     * @param from the first word that it stands for
     * @param to after the last
     * @param others what means the same
     */
    record Match(int from, int to, List<List<String>> others) {}

    private void add(Tongue tongue, Group group) {
        List<List<String>> phrases = group.words().stream()
                .map(phrase -> Words.of(phrase, tongue.analyzer()))
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
        Map<String, List<Entry>> entries = byFirstWord.computeIfAbsent(tongue, key -> new HashMap<>());
        for (List<String> phrase : phrases) {
            List<List<String>> others =
                    phrases.stream().filter(other -> !other.equals(phrase)).toList();
            if (!others.isEmpty()) {
                entries.computeIfAbsent(phrase.get(0), key -> new ArrayList<>()).add(new Entry(phrase, others));
            }
        }
    }

    /** All that are in a question, where they overlap too. */
    List<Match> in(List<String> words, Tongue tongue) {
        Map<String, List<Entry>> entries = byFirstWord.getOrDefault(tongue, Map.of());
        List<Match> matches = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (Entry entry : entries.getOrDefault(words.get(from), List.of())) {
                int to = from + entry.phrase().size();
                if (to <= words.size() && words.subList(from, to).equals(entry.phrase())) {
                    matches.add(new Match(from, to, entry.others()));
                }
            }
        }
        return matches;
    }
}
