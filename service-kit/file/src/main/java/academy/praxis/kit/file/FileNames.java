package academy.praxis.kit.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a file is called when it is saved: never as something that its content is not, since a desk opens files by their names. */
public final class FileNames {
    /** The most characters that a name may have. */
    public static final int LONGEST = 200;

    /** One line without invisible characters (UTR 36, section 3), as a pattern for {@code @Pattern}: they make a name look like another one. */
    public static final String LINE = "[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]*";

    /** What the problem says when a name has others. */
    public static final String MESSAGE = "has invisible or control characters";

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    /** What names of each type may end with; the first is added to those that end otherwise. */
    private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
            Map.entry("image/png", List.of(".png")),
            Map.entry("image/jpeg", List.of(".jpg", ".jpeg")),
            Map.entry("image/gif", List.of(".gif")),
            Map.entry("image/webp", List.of(".webp")),
            Map.entry("application/pdf", List.of(".pdf")),
            Map.entry("text/plain", List.of(".txt", ".md", ".csv")),
            Map.entry(OOXML + "wordprocessingml.document", List.of(".docx")),
            Map.entry(OOXML + "spreadsheetml.sheet", List.of(".xlsx")),
            Map.entry(OOXML + "presentationml.presentation", List.of(".pptx")),
            Map.entry(OPEN_DOCUMENT + "text", List.of(".odt")),
            Map.entry(OPEN_DOCUMENT + "spreadsheet", List.of(".ods")),
            Map.entry(OPEN_DOCUMENT + "presentation", List.of(".odp")));

    private FileNames() {}

    /**
     * A name that ends as the type does, without folders, of at most {@value #LONGEST} characters.
     *
     * @param type one that {@link Inspection} lets through
     */
    public static String of(String wanted, String type) {
        List<String> endings = ENDINGS.get(type);
        String name = wanted.replace('/', '-').replace('\\', '-').strip();
        String lower = name.toLowerCase(Locale.ROOT);
        if (endings.stream().anyMatch(lower::endsWith)) {
            return name;
        }
        String ending = endings.get(0);
        return name.substring(0, Math.min(name.length(), LONGEST - ending.length())) + ending;
    }
}
