package academy.praxis.community.inbox;

import academy.praxis.community.language.Texts;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * A mail about what somebody has not read. Of spaces that are not for everyone it says nothing but that there is something: mail goes
 * through many hands.
 */
final class DigestLetter {
    private final Texts texts;

    /** @param languages of the member, the preferred one first */
    DigestLetter(List<String> languages) {
        this.texts = Texts.of("digest", String.join(",", languages));
    }

    String subject() {
        return texts.get("SUBJECT");
    }

    /**
     * The mail's words.
     *
     * @param lines what may be told, each a kind and a post's title, {@code null} for none
     * @param elsewhere how many there are of which nothing is told
     */
    String body(String name, List<Line> lines, int elsewhere, String academy, String unsubscribe) {
        StringJoiner text = new StringJoiner("\n");
        text.add(say("HELLO", name)).add("").add(texts.get("INTRO")).add("");
        Map<Line, Integer> counted = new TreeMap<>();
        lines.forEach(line -> counted.merge(line, 1, Integer::sum));
        counted.forEach((line, times) -> text.add("  - " + texts.get(line.kind().name())
                + (line.title() == null ? "" : ": " + line.title()) + (times == 1 ? "" : " (" + times + ")")));
        if (elsewhere > 0) {
            text.add("  - " + say("ELSEWHERE", elsewhere));
        }
        return text.add("")
                .add(say("READ", academy))
                .add("")
                .add("-- ")
                .add(say("STOP", unsubscribe))
                .add("")
                .toString();
    }

    private String say(String key, Object value) {
        return new MessageFormat(texts.get(key), Locale.ROOT).format(new Object[] {value});
    }

    /** A thing that may be told. */
    record Line(NotificationKind kind, String title) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : String.valueOf(title).compareTo(String.valueOf(other.title));
        }
    }
}
