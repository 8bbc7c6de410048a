package academy.praxis.performance.language;

/** Texts in files that people open with a spreadsheet. */
public final class SpreadsheetText {
    /** The byte order mark, without which a spreadsheet reads UTF-8 as something else and names wrong. */
    public static final String MARK = "\uFEFF";

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private SpreadsheetText() {}

    /** The text so that a spreadsheet does not reckon it (OWASP, "CSV Injection"); empty for {@code null}. */
    public static String harmless(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
