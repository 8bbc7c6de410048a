package academy.praxis.kit.file;

import academy.praxis.kit.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * Looks at what a file is, whatever it is called: pictures (PNG, JPEG, GIF, WebP), PDF, plain text, and office documents without macros. All
 * else is refused, what browsers would run above all.
 */
public final class Inspection {
    private static final String FIELD = "file";
    private static final Set<String> AS_THEY_ARE = Set.of("image/gif", "image/webp", "application/pdf");
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");
    private static final String TEXT = "text/plain";

    private static final Tika TIKA = new Tika();

    private Inspection() {}

    /** What may be kept of it; fails with 400 and the reason where nothing may. */
    public static Kept of(byte[] content) {
        if (content.length == 0) {
            throw refused("is empty");
        }
        // Without the name, which says what the sender wants it to be.
        String type = TIKA.detect(content);
        try {
            if (type.equals("image/png") || type.equals("image/jpeg")) {
                return new Kept(type, Pictures.again(content, type));
            }
            if (AS_THEY_ARE.contains(type)) {
                return new Kept(type, content);
            }
            if (ARCHIVES.contains(type) || type.startsWith("application/vnd.oasis.opendocument")) {
                return new Kept(OfficeDocuments.typeOf(content), content);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw refused("cannot be read as " + type);
        }
        if (type.equals(TEXT) && isText(content)) {
            return new Kept(TEXT, content);
        }
        throw refused("is of a kind that is not taken here (" + type.toLowerCase(Locale.ROOT) + ")");
    }

    /** UTF-8 without control characters, and no markup, whatever it is called. */
    private static boolean isText(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String lower = text.toLowerCase(Locale.ROOT);
            return text.chars()
                            .allMatch(character -> character >= ' '
                                    ? character != 0x7f
                                    : character == '\n' || character == '\r' || character == '\t')
                    && !lower.contains("<script")
                    && !lower.contains("<svg")
                    && !lower.contains("<html")
                    && !lower.contains("<!doctype");
        } catch (CharacterCodingException noText) {
            return false;
        }
    }

    static ProblemException refused(String reason) {
        return ProblemException.invalid(FIELD, reason);
    }
}
