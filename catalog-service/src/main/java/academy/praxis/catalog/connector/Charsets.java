package academy.praxis.catalog.connector;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which charset bytes are in, when what is said of them cannot be relied on. */
final class Charsets {
    /** What is called Latin 1 nearly always is this, which also has the quotes and the euro sign. */
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Charsets() {}

    /** By name, when there is such a charset here. */
    static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name.strip());
            return Optional.of(
                    charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                            ? WINDOWS_1252
                            : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** From a byte order mark. */
    static Optional<Charset> marked(byte[] start) {
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    /**
     * The text: by its byte order mark, else in the first of the charsets said in which it makes sense, else in UTF-8 if it can be, else in
     * Windows-1252, in which anything can be.
     */
    static String decoded(byte[] bytes, List<Charset> said) {
        List<Charset> tries = new ArrayList<>();
        marked(bytes).ifPresent(tries::add);
        // Bytes that are UTF-8 by accident are very rare, and a wrong word on the charset is common; so a single-byte
        // charset waits.
        said.stream().filter(charset -> !isSingleByte(charset)).forEach(tries::add);
        tries.add(StandardCharsets.UTF_8);
        tries.addAll(said);
        for (Charset charset : tries) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException next) {
                continue;
            }
        }
        return new String(bytes, WINDOWS_1252);
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1.0f;
    }
}
