package academy.praxis.kit.calendar;

import java.nio.charset.StandardCharsets;

/** The lines of iCalendar and vCard. */
public final class ContentLines {
    /** The most octets of a line without its break (RFC 5545, section 3.1). */
    private static final int LINE = 75;

    private static final String BREAK = "\r\n";

    private ContentLines() {}

    /** The lines of a text, folded by octets and never inside a character; libraries count UTF-16 units. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        text.lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String text = Character.toString(character);
            int more = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LINE) {
                folded.append(BREAK).append(' ');
                octets = 1;
            }
            folded.append(text);
            octets += more;
            i += Character.charCount(character);
        }
        folded.append(BREAK);
    }
}
